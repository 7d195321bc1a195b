/** Copies a text on the web; rejects where the browser does not allow it, as on an address without https. */
export const copy = async (text: string): Promise<void> => navigator.clipboard.writeText(text)

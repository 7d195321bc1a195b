/** Whether the browser has a way of its own to send something to a friend. */
export const canShare = (): boolean => typeof navigator.share === 'function'

/** Sends a text and the address of the first page by the browser's own way; false when the person thought better of it. */
export async function share(text: string): Promise<boolean> {
  try {
    await navigator.share({ text, url: firstPage() })
    return true
  } catch (failure) {
    if ((failure as Error).name === 'AbortError') return false
    throw failure
  }
}

/** The address of the first page; no answer of a person travels in it. */
export const firstPage = (): string => `${window.location.origin}/`

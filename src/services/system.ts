/** The size of letters that the person has set in the browser, in px; NaN when it does not tell. */
export const systemFontSize = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

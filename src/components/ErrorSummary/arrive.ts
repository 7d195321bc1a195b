/** Brings the reader to a part of the page. On the web by the focus: it scrolls there and is spoken. */
export const arriveAt = (element: HTMLElement | null, _selector: string): void => element?.focus?.()

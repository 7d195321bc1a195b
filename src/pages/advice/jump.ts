/** Leads to the part of the page that has this class: its heading comes to the top and, on the web, takes the focus. */
export function showPart(from: Element, part: string): void {
  // pages one came from stay in the document: only this one is looked through
  const heading = from.closest('main')?.querySelector<HTMLElement>(`.${part} h2`)
  heading?.scrollIntoView()
  heading?.focus({ preventScroll: true })
}

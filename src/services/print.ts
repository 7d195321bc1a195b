import './print.css'

/** A rendering later, in the next task. */
const rendered = () => new Promise((resolve) => setTimeout(resolve))

/** Prints the page that holds this element with all that is folded away, but for forms, and folds it again. */
export async function print(page: Element): Promise<void> {
  const opened: HTMLElement[] = []
  const closed = () =>
    [...page.querySelectorAll<HTMLElement>('.fold-toggle[aria-expanded="false"]')].filter(
      (toggle) => !toggle.closest('form') && !opened.includes(toggle),
    )
  // what was folded may hold more that is
  for (let toggles = closed(); toggles.length > 0; toggles = closed()) {
    for (const toggle of toggles) toggle.click()
    opened.push(...toggles)
    await rendered()
  }
  const fold = () => {
    for (const toggle of opened.reverse()) toggle.click()
  }
  // on a phone printing goes on after `print` has come back
  window.addEventListener('afterprint', fold, { once: true })
  window.print()
}

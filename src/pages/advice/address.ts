/** Names another consultation in the address bar, so that a reload shows it; to go back leads where it did before. */
export function nameInAddress(id: string): void {
  window.history.replaceState(window.history.state, '', `?id=${encodeURIComponent(id)}`)
}

/** Hands a file to the browser to be saved under that name. */
export function download(name: string, file: Blob): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // the browser has taken it by then; a click is only the beginning of that
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Gives a file to the person, as a download of the browser. */
export function saveFile(name: string, content: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  // The download has begun by then, and has its own hold on the content.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

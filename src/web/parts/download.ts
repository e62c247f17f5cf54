/** Saves what an address holds (a data or blob URL, or one of this site) as a file. */
export function downloadUrl(url: string, name: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}

/** Saves a text as a file. CSV begins with a byte order mark, so that Excel keeps the Chinese. */
export function downloadText(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  downloadUrl(url, name)
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

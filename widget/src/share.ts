/** The device's own way to pass something on, else the clipboard. True: it was copied, which the button says. */
export async function share(title: string, url: string): Promise<boolean> {
  try {
    if (navigator.share) {
      await navigator.share({ title, url })
      return false
    }
    await navigator.clipboard.writeText(url)
    return true
  } catch {
    // Closed without sharing, or a page that forbids both.
    return false
  }
}

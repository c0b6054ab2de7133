/** What this browser remembers for this person. Private windows and full disks must not break a page. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(`admin.${key}`) ?? undefined
  } catch {
    return undefined
  }
}

export function remember(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`admin.${key}`)
    else localStorage.setItem(`admin.${key}`, value)
  } catch {
    // Forgetting a preference is no error worth a message.
  }
}

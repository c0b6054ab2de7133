/** What people paste is often a page's whole address; what is claimed is its host. What is no address stays as typed. */
export function hostIn(text: string): string {
  const trimmed = text.trim()
  if (!/^[a-z]+:\/\//i.test(trimmed) && !trimmed.includes('/')) return trimmed
  const address = /^[a-z]+:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`
  return URL.canParse(address) ? new URL(address).hostname : trimmed
}

/** What people paste is an address of a page; what counts is its origin. What is no address stays as it was typed. */
export function tidyOrigin(text: string): string {
  const trimmed = text.trim()
  const address = /^[a-z]+:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`
  if (trimmed === '' || !URL.canParse(address)) return trimmed
  const { origin, hostname } = new URL(address)
  return origin !== 'null' && (hostname.includes('.') || hostname === 'localhost') ? origin : trimmed
}

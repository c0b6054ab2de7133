import { parse } from 'tldts'
import { refuse } from './errors.js'

/** A public web address, scheme added where people leave it out; null when it is none (no dot, other scheme, credentials). */
export function readWebsite(text: string): string | null {
  const trimmed = text.trim()
  if (!trimmed || trimmed.length > 2_000 || /[\s<>"'`\\]/.test(trimmed)) return null
  const full = /^https?:\/\//i.test(trimmed)
    ? trimmed
    : /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(trimmed)
      ? ''
      : `https://${trimmed}`
  if (!URL.canParse(full)) return null
  const url = new URL(full)
  if (url.username || url.password) return null
  const { domain, isIp } = parse(url.hostname)
  return domain && !isIp ? url.href : null
}

export function website(text: string, field: string): string {
  const address = readWebsite(text)
  if (!address) throw refuse('BAD_USER_INPUT', 'Write a web address such as https://www.example.org.', { field })
  return address
}

import { parse } from 'tldts'
import { refuse } from '../../../kernel/errors.js'

/** Names that only mean something inside a house, or nothing at all (RFC 6761, 6762, 8375, 9476). */
const inside = /(^|\.)(localhost|local|internal|intranet|private|corp|home|lan|arpa|onion|invalid|alt)$/
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/
const LONGEST = 230

/**
 * A host that a tenant may claim, as browsers write it: lower case, IDN in its ASCII form. Refused: addresses, single names, what
 * whole registries share (public suffixes), wildcards, and whatever belongs to the platform's own domain.
 */
export function hostToClaim(text: string, baseDomain: string): string {
  const host = asciiOf(text)
  if (!host) throw bad('Write the name of a host such as www.example.org, without a path.')
  const { domain, isIp } = parse(host, { allowPrivateDomains: true })
  if (isIp) throw bad('Write a name; a network address cannot be proved.')
  if (!host.includes('.') || inside.test(host)) throw bad('Write a name that is known on the whole internet.')
  if (host === baseDomain || host.endsWith(`.${baseDomain}`) || baseDomain.endsWith(`.${host}`))
    throw bad('This name belongs to the platform. Its subdomains are chosen, not claimed.')
  if (!domain) throw bad('Nobody owns this name alone. Write a name below it.')
  return host
}

/** A name without a label in front of what its owner registered: DNS allows it no CNAME. */
export const isApex = (host: string): boolean => domainOf(host) === host

/** Where visitors who leave the `www.` out, or put it in, would land: the other one of the two. */
export function twinOf(host: string): string | null {
  const domain = domainOf(host)
  if (host === domain) return `www.${host}`
  return host === `www.${domain}` ? domain : null
}

const domainOf = (host: string): string | null => parse(host, { allowPrivateDomains: true }).domain

function asciiOf(text: string): string | null {
  const trimmed = text.trim().replace(/\.$/, '')
  if (!trimmed || trimmed.length > 300 || /[\s/\\?#@:*%[\]]/.test(trimmed)) return null
  const full = `https://${trimmed}/`
  if (!URL.canParse(full)) return null
  const { hostname } = new URL(full)
  const labels = hostname.split('.')
  return hostname.length <= LONGEST && labels.every((part) => label.test(part)) ? hostname : null
}

const bad = (message: string) => refuse('BAD_USER_INPUT', message, { field: 'host' })

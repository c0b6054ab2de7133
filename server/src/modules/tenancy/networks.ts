import { parse } from 'tldts'
import type { SocialNetwork } from './tenant.types.js'

/** Where pages of a network live, by registered domain. Networks of many servers, and any other, live anywhere. */
const domains: Partial<Record<SocialNetwork, readonly string[]>> = {
  BLUESKY: ['bsky.app', 'bsky.social'],
  FACEBOOK: ['facebook.com', 'fb.com', 'fb.me'],
  INSTAGRAM: ['instagram.com'],
  LINKEDIN: ['linkedin.com'],
  TELEGRAM: ['t.me', 'telegram.me'],
  THREADS: ['threads.net', 'threads.com'],
  TIKTOK: ['tiktok.com'],
  WHATSAPP: ['wa.me', 'whatsapp.com'],
  X: ['x.com', 'twitter.com'],
  YOUTUBE: ['youtube.com', 'youtu.be'],
}
/** Of one name under many endings: pinterest.de, tripadvisor.co.uk. */
const names: Partial<Record<SocialNetwork, string>> = { PINTEREST: 'pinterest', TRIPADVISOR: 'tripadvisor' }

/** Whether an address is on the network it is said to be on. */
export function isOn(network: SocialNetwork, url: string): boolean {
  const { domain, domainWithoutSuffix } = parse(url)
  const known = domains[network]
  if (known) return domain !== null && known.includes(domain)
  return names[network] === undefined || names[network] === domainWithoutSuffix
}

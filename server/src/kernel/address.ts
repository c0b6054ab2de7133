import { createHmac } from 'node:crypto'
import { isIPv4, isIPv6 } from 'node:net'

/** A keyed digest of a network address or an account name: enough to count by, useless to read. */
export function hashOfAddress(key: string, value: string): string {
  return createHmac('sha256', key).update(value).digest('base64url').slice(0, 22)
}

/** The part of an address that names a network and no machine: 203.0.113.x, 2001:db8:12::; what is no address is left out. */
export function maskOfAddress(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIPv4(plain)) return plain.replace(/\d+$/, 'x')
  if (!isIPv6(plain)) return null
  const groups = expand(plain.replace(/%.*$/, ''))
  return `${groups.slice(0, 3).join(':')}::`
}

/**
 * Whose address it is, as far as counting goes: an IPv4 address, or the first half of an IPv6 one, for whoever has one of those has
 * them all and could be somebody else with each request.
 */
export function networkOf(address: string): string {
  const bare = address.replace(/%.*$/, '')
  const mapped = /^(?:[0:]+:)?ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare.replace(/^::/, '0:'))
  if (mapped?.[1]) return mapped[1]
  return isIPv6(bare) ? `${expand(bare).slice(0, 4).join(':')}::/64` : bare
}

/** The eight groups of an IPv6 address, without leading zeros. */
function expand(address: string): string[] {
  const [head = '', tail] = address.split('::')
  const before = head ? head.split(':') : []
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...zeros, ...after].map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
}

import ipaddr from 'ipaddr.js'

const global = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an address is of the public internet. Only what is plainly so is: every range with a purpose of its own (private, loopback, link-local,
 * shared, benchmarks, multicast, documentation, those that carry a version 4 address inside) is not. https://www.iana.org/assignments/iana-ipv4-special-registry
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  const address = ipaddr.process(text)
  if (address.range() !== 'unicast') return false
  return address.kind() === 'ipv4' || (address as ipaddr.IPv6).match(global)
}

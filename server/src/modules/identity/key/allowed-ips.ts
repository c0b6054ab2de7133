import { BlockList, isIP } from 'node:net'
import { refuse } from '../../../kernel/errors.js'

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** Addresses and networks as they are stored, each named by its place when it is none. */
export function readAllowedIps(texts: string[], field: string): string[] {
  const fields = texts.flatMap((text, at) =>
    isNetwork(text.trim()) ? [] : [{ path: `${field}.${at}`, message: `“${text.trim()}” is no address or network.` }],
  )
  if (fields.length) throw refuse('BAD_USER_INPUT', 'An address is not one.', { fields })
  return [...new Set(texts.map((text) => text.trim().toLowerCase()))]
}

function isNetwork(text: string): boolean {
  const [address = '', length, more] = text.split('/')
  if (!isIP(address) || more !== undefined) return false
  if (length === undefined) return true
  return /^\d{1,3}$/.test(length) && Number(length) <= (isIP(address) === 6 ? 128 : 32)
}

/** Whether a caller at `address` is within the list; an empty list lets everybody in. A v4 address may come mapped into v6. */
export function isAllowedFrom(allowed: string[], address: string): boolean {
  if (!allowed.length) return true
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIP(plain)) return false
  const list = new BlockList()
  for (const each of allowed) {
    const [network = '', length] = each.split('/')
    if (length === undefined) list.addAddress(network, familyOf(network))
    else list.addSubnet(network, Number(length), familyOf(network))
  }
  return list.check(plain, familyOf(plain))
}

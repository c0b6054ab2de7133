import { createHmac } from 'node:crypto'

/** A keyed digest of a network address or an account name: enough to count by, useless to read. */
export function hashOfAddress(key: string, value: string): string {
  return createHmac('sha256', key).update(value).digest('base64url').slice(0, 22)
}

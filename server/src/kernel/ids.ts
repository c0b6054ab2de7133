import { randomFillSync } from 'node:crypto'

/** UUIDv7 (RFC 9562): 48 bits of milliseconds, 74 random bits, so that newer rows sort after older ones. */
export function newId(now: number = Date.now()): string {
  const bytes = nextRandom()
  bytes.writeUIntBE(now, 0, 6)
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const ONE = 16
const drawn = Buffer.alloc(ONE * 256)
let used = drawn.length

/** Asking the system for many at once takes a twentieth of the time; each piece is given out once. */
function nextRandom(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  used += ONE
  return drawn.subarray(used - ONE, used)
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a string from outside can be an id at all; asked before it meets a uuid column, which would throw. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value)
}

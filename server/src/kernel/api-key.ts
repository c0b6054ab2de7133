import { createHash, randomInt } from 'node:crypto'
import { crc32 } from 'node:zlib'

export type KeyKind = 'PUBLISHABLE' | 'SECRET'
export type KeyMode = 'LIVE' | 'TEST'
export type KeyFacts = { kind: KeyKind; mode: KeyMode }

/**
 * `pk_live_ sk_live_ pk_test_ sk_test_`, 32 random characters of base62 (190 bits), and 6 that are their CRC-32 in base62: a scanner
 * finds leaked keys by the pattern and the sum, and a mistyped key is known for one without asking the database.
 */
export const keyPattern = /^(pk|sk)_(live|test)_([0-9A-Za-z]{32})([0-9A-Za-z]{6})$/

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const RANDOM = 32
const SUM = 6

export function makeKey({ kind, mode }: KeyFacts): string {
  const random = Array.from({ length: RANDOM }, () => letters[randomInt(letters.length)]).join('')
  return `${beginningOf({ kind, mode })}${random}${sumOf(random)}`
}

/** What a key says of itself; null for anything that was never one of ours. */
export function readKey(text: string): (KeyFacts & { hash: Buffer }) | null {
  const [, kind, mode, random = '', sum] = keyPattern.exec(text) ?? []
  if (!kind || sumOf(random) !== sum) return null
  return {
    kind: kind === 'sk' ? 'SECRET' : 'PUBLISHABLE',
    mode: mode === 'test' ? 'TEST' : 'LIVE',
    hash: hashOfKey(text),
  }
}

/** Enough: what is digested has 190 random bits, so nobody guesses it and no two are the same. */
export function hashOfKey(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

export function beginningOf({ kind, mode }: KeyFacts): string {
  return `${kind === 'SECRET' ? 'sk' : 'pk'}_${mode === 'TEST' ? 'test' : 'live'}_`
}

function sumOf(random: string): string {
  let rest = crc32(random)
  let sum = ''
  for (let place = 0; place < SUM; place += 1) {
    sum = letters[rest % letters.length] + sum
    rest = Math.floor(rest / letters.length)
  }
  return sum
}

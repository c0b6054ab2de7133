import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

/** A key of 256 bits and the name it is known by; the name says nothing of the key. */
export type NamedKey = { id: string; key: Buffer }

/** The wrapping key that a setting of at least 32 characters stands for. */
export function masterKey(setting: string): NamedKey {
  const key = Buffer.from(hkdfSync('sha256', setting, '', 'mainstreet data keys', 32))
  return { id: createHash('sha256').update(`master:${setting}`).digest('hex').slice(0, 16), key }
}

const VERSION = 1
const NONCE = 12
const TAG = 16

/**
 * AES-256-GCM: version (1 byte), nonce (12), tag (16), ciphertext. `about` says whose and where it stands; it is not stored, and what
 * was sealed for one place opens in no other.
 */
export function sealWith(key: Buffer, plain: Buffer, about: string): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
  const text = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), text])
}

/** Throws where a bit was changed, the key is another, or it was sealed for another place. */
export function openWith(key: Buffer, sealed: Buffer, about: string): Buffer {
  if (sealed[0] !== VERSION || sealed.length < 1 + NONCE + TAG) throw new Error('This is nothing that was sealed here.')
  const nonce = sealed.subarray(1, 1 + NONCE)
  const tag = sealed.subarray(1 + NONCE, 1 + NONCE + TAG)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG }).setAAD(Buffer.from(about))
  decipher.setAuthTag(tag)
  return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE + TAG)), decipher.final()])
}

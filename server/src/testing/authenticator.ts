import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

export type NewCredential = { id: string; clientDataJSON: string; attestationObject: string; transports: string[] }
export type SignedCredential = { id: string; clientDataJSON: string; authenticatorData: string; signature: string }

/** What a dishonest or foreign device would say otherwise. */
export type Says = {
  origin?: string
  host?: string
  flags?: number
  counter?: number
  type?: string
  challenge?: string
}

/** User present, user verified. */
export const VERIFIED = 0x05
/** Present alone: somebody touched it, nobody knows who. */
export const PRESENT = 0x01
const WITH_KEY = 0x40

const encode = (data: Buffer | string): string => Buffer.from(data).toString('base64url')
const digest = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest()

/** A passkey device made of node:crypto: an ES256 key pair, the structures of WebAuthn by hand. */
export function makeAuthenticator(site: { host: string; origin: string }) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credentialId = randomBytes(32)
  let counter = 0

  const clientData = (type: string, options: string, says: Says): Buffer => {
    const { challenge } = JSON.parse(options) as { challenge: string }
    const origin = says.origin ?? site.origin
    return Buffer.from(
      JSON.stringify({ type: says.type ?? type, challenge: says.challenge ?? challenge, origin, crossOrigin: false }),
    )
  }
  const head = (flags: number, says: Says): Buffer => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(says.counter ?? ++counter)
    return Buffer.concat([digest(says.host ?? site.host), Buffer.of((says.flags ?? VERIFIED) | flags), count])
  }

  return {
    id: encode(credentialId),

    register(options: string, says: Says = {}): NewCredential {
      const length = Buffer.of(credentialId.length >> 8, credentialId.length & 255)
      const data = Buffer.concat([head(WITH_KEY, says), Buffer.alloc(16), length, credentialId, coseKey(publicKey)])
      const size = Buffer.of(data.length >> 8, data.length & 255)
      const attestation = Buffer.concat([
        Buffer.of(0xa3),
        Buffer.from('\x63fmt\x64none\x67attStmt', 'latin1'),
        Buffer.of(0xa0),
        Buffer.from('\x68authData\x59', 'latin1'),
        size,
        data,
      ])
      const clientDataJSON = encode(clientData('webauthn.create', options, says))
      return {
        id: encode(credentialId),
        clientDataJSON,
        attestationObject: encode(attestation),
        transports: ['internal'],
      }
    },

    sign(options: string, says: Says = {}): SignedCredential {
      const client = clientData('webauthn.get', options, says)
      const data = head(0, says)
      const signature = createSign('sha256')
        .update(Buffer.concat([data, digest(client)]))
        .sign(privateKey)
      return {
        id: encode(credentialId),
        clientDataJSON: encode(client),
        authenticatorData: encode(data),
        signature: encode(signature),
      }
    },
  }
}

/** The public key as COSE writes it: a CBOR map of five entries (RFC 9053). */
function coseKey(publicKey: ReturnType<typeof generateKeyPairSync>['publicKey']): Buffer {
  const { x = '', y = '' } = (publicKey as unknown as { export: (as: object) => { x?: string; y?: string } }).export({
    format: 'jwk',
  })
  const bytes = (name: number, value: string): Buffer =>
    Buffer.concat([Buffer.of(name, 0x58, 0x20), Buffer.from(value, 'base64url')])
  return Buffer.concat([Buffer.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01), bytes(0x21, x), bytes(0x22, y)])
}

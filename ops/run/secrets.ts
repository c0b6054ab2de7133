import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { refuseUnwritable } from './folder.ts'
import { readJson, writePrivate } from './project.ts'

/** What the server needs to know and nobody else may. */
export const secretNames = ['JWT_SECRET', 'SECRETS_KEY', 'SERVICE_TOKEN_SECRET', 'IP_HASH_KEY'] as const

export type Secrets = Record<(typeof secretNames)[number], string>

/** The data folder's own secrets, made once: data encrypted with them must be readable at the next start. */
export function secretsOf(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json')
  const known = readJson<Partial<Secrets>>(file) ?? {}
  const secrets = Object.fromEntries(secretNames.map((name) => [name, known[name] ?? fresh()])) as Secrets
  if (secretNames.some((name) => !known[name])) refuseUnwritable(dataDir, () => writePrivate(file, secrets))
  return secrets
}

/** 32 random bytes. */
function fresh(): string {
  return randomBytes(32).toString('base64url')
}

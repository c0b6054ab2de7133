import { createHmac, timingSafeEqual } from 'node:crypto'
import type { ScopeSettings } from '../scope/scope.js'

type Payload = Record<string, unknown>
type Secrets = Pick<ScopeSettings, 'jwtSecret' | 'jwtSecretPrevious'>

/**
 * A job names the tenant it is for, and its task believes it. So that nobody who can write to the queue's tables makes it another's,
 * a payload carries a code over task and content that only our processes can make (ops/docs/decisions, "A job is signed").
 */
export function signed(secrets: Secrets, task: string, payload: Payload): Payload {
  return { ...payload, seal: codeOf(secrets.jwtSecret, task, payload) }
}

/** The payload without its code; null if it is not what was enqueued. The secret before this one is still good. */
export function opened(secrets: Secrets, task: string, given: unknown): Payload | null {
  if (!given || typeof given !== 'object') return null
  const { seal, ...payload } = given as Payload
  if (typeof seal !== 'string') return null
  const good = [secrets.jwtSecret, secrets.jwtSecretPrevious].some(
    (secret) => secret !== null && same(seal, codeOf(secret, task, payload)),
  )
  return good ? payload : null
}

function codeOf(secret: string, task: string, payload: Payload): string {
  return createHmac('sha256', secret)
    .update(`job\n${task}\n${canonical(payload)}`)
    .digest('base64url')
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

/** JSON whose keys are in order, for PostgreSQL may hand them back in another. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  const parts = entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
  return `{${parts.join(',')}}`
}

import argon2 from 'argon2'
import pLimit from 'p-limit'
import { refuse } from '../../kernel/errors.js'
import type { ScopeSettings } from '../../scope/scope.js'
import { isCommon } from './common-passwords.js'

/** OWASP's floor (RFC 9106 second choice scaled): 19 MiB, two passes. Older parameters are rehashed at log-in. */
const strength = { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
/** For tests, which take thousands of hashes to get at what they are about. Production does not start with the setting. */
const light = { ...strength, memoryCost: 1_024, timeCost: 1 } as const

type Asking = { settings: Pick<ScopeSettings, 'lightHashes'> }
const strengthFor = ({ settings }: Asking) => (settings.lightHashes ? light : strength)

/**
 * Hashing takes a thread and 19 MiB each: two at a time, forty waiting, then 503. The queue is bounded so that a flood of
 * log-ins costs latency of log-ins and neither memory nor everybody else's requests.
 */
const seats = pLimit(2)
const WAITING = 40

function bounded<T>(work: () => Promise<T>): Promise<T> {
  if (seats.pendingCount >= WAITING)
    throw refuse('UNAVAILABLE', 'Too many sign-ins at once. Try again shortly.', { extensions: { retryAfter: 2 } })
  return seats(work)
}

/** Spaces, emoji and every script are welcome; NFKC makes one password of what keyboards spell differently. */
const normalise = (password: string): string => password.normalize('NFKC')

export function hashPassword(asking: Asking, password: string): Promise<string> {
  return bounded(() => argon2.hash(normalise(password), strengthFor(asking)))
}

/** Unknown people cost the same time as known ones: they are checked against a hash nobody's password makes. */
const nobodys = (chosen: typeof strength | typeof light) => argon2.hash('\u0000 no password makes this', chosen)
const nobody = { usual: nobodys(strength), light: nobodys(light) }

export async function passwordMatches(asking: Asking, hash: string | null, password: string): Promise<boolean> {
  const known = hash ?? (await nobody[asking.settings.lightHashes ? 'light' : 'usual'])
  const matches = await bounded(() => argon2.verify(known, normalise(password)))
  return hash !== null && matches
}

export function needsRehash(asking: Asking, hash: string): boolean {
  return argon2.needsRehash(hash, strengthFor(asking))
}

const SHORTEST = 8
const LONGEST = 200

/** Length and commonness, no rules of composition, no truncation. `about`: words the password may not be (name, e-mail, tenant). */
export function checkPassword(password: string, about: string[], field: string): void {
  if (password.length > LONGEST * 4) throw refuse('BAD_USER_INPUT', `Use at most ${LONGEST} characters.`, { field })
  const normal = normalise(password)
  const length = [...normal].length
  if (length < SHORTEST) throw refuse('BAD_USER_INPUT', `Use at least ${SHORTEST} characters.`, { field })
  if (length > LONGEST) throw refuse('BAD_USER_INPUT', `Use at most ${LONGEST} characters.`, { field })
  if (isCommon(normal))
    throw refuse('BAD_USER_INPUT', 'That password is among the most used ones. Choose another.', { field })
  const lower = normal.toLowerCase()
  const personal = about.map((word) => word.trim().toLowerCase()).filter((word) => word.length >= 4)
  if (personal.some((word) => lower.includes(word)))
    throw refuse('BAD_USER_INPUT', 'Do not use your name, e-mail address or business in the password.', { field })
}

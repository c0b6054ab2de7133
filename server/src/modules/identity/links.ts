import { createHmac } from 'node:crypto'
import { enqueue } from '../../jobs/enqueue.js'
import { refuse } from '../../kernel/errors.js'
import { newId } from '../../kernel/ids.js'
import type { Scope } from '../../scope/scope.js'
import { digestOf } from './refresh.js'

export type LinkPurpose = 'VERIFY_EMAIL' | 'RESET_PASSWORD' | 'CHANGE_EMAIL' | 'UNDO_EMAIL'
export type LinkRow = { id: string; user_id: string; email: string; used_at: string | null; expires_at: string }

const LIFETIME = 60 * 60_000
/** Whoever reads their old mailbox at the weekend is still in time. */
export const UNDO_LIFETIME = 72 * LIFETIME

/**
 * The secret in a link is derived from the link's id, 256 bits, and never stored or queued: the table keeps its digest, the job
 * that writes the mail derives it again.
 */
export function linkToken(jwtSecret: string, linkId: string): string {
  return createHmac('sha256', jwtSecret).update(`mail-link:${linkId}`).digest('base64url')
}

const insert = `insert into mail_link (id, user_id, purpose, token_hash, email, expires_at) values ($1, $2, $3, $4, $5, $6)
  on conflict (id) do nothing`
type Owner = { id: string; email: string }

/** Writes the intent; a job sends the mail after the commit. */
export async function sendLink(scope: Scope, user: Owner): Promise<void> {
  const id = newId()
  await makeLink(scope, user, { id, purpose: 'VERIFY_EMAIL' })
  await enqueue(scope, {
    task: 'mail',
    payload: { kind: 'verify_email', userId: user.id, linkId: id },
    key: `mail:${id}`,
  })
}

/** Made once for its id, however often a job begins anew. */
export async function makeLink(
  scope: Scope,
  user: Owner,
  { id, purpose }: { id: string; purpose: LinkPurpose },
): Promise<void> {
  const expires = new Date(scope.now().getTime() + (purpose === 'UNDO_EMAIL' ? UNDO_LIFETIME : LIFETIME))
  const digest = digestOf(linkToken(scope.settings.jwtSecret, id))
  await scope.connection.prepared('mail-link', insert, [id, user.id, purpose, digest, user.email, expires])
}

const own = 'select email, token_hash, used_at, expires_at from mail_link where id = $1'
type OwnLink = { email: string; token_hash: Buffer; used_at: string | null; expires_at: string }

/** For the job that writes the mail: the token derived again; null when the link is spent or over. */
export async function linkOfMail(scope: Scope, id: string): Promise<{ email: string; token: string } | null> {
  const [row] = await scope.connection.prepared<OwnLink>('mail-link-own', own, [id])
  if (!row || row.used_at || new Date(row.expires_at) <= scope.now()) return null
  // The key may have been rotated since the link was made; the digest says which of the two it was.
  const keys = [scope.settings.jwtSecret, scope.settings.jwtSecretPrevious].filter((key) => key !== null)
  const token = keys.map((key) => linkToken(key, id)).find((one) => digestOf(one).equals(row.token_hash))
  return token ? { email: row.email, token } : null
}

const find = 'select * from find_mail_link($1, $2)'

/** The link a token belongs to, through its door; null when there is none, it was used, or its hour is over. */
export async function findLink(scope: Scope, token: string, purpose: LinkPurpose): Promise<LinkRow | null> {
  const [row] = await scope.ask<LinkRow>(find, [digestOf(token), purpose])
  if (!row || row.used_at || new Date(row.expires_at) <= scope.now()) return null
  return row
}

export const spentLink = (field: string) =>
  refuse('BAD_USER_INPUT', 'This link was used or its hour is over. Ask for a new one.', {
    field,
    why: { reason: 'LINK_SPENT' },
  })

const end = `update mail_link set used_at = $2, updated_at = $2
  where user_id = $1 and used_at is null and purpose = any ($3)`
const usual: LinkPurpose[] = ['VERIFY_EMAIL', 'RESET_PASSWORD', 'CHANGE_EMAIL']

/**
 * A new password or address makes every link that was mailed before worth nothing, but for the one that takes a change of address
 * back: whoever stole an account must not be able to end it.
 */
export async function endLinks(scope: Scope, userId: string, purposes = usual): Promise<void> {
  await scope.connection.prepared('mail-links-end', end, [userId, scope.now(), purposes])
}

/** Spends it: one use, whoever is first. */
export async function spendLink(scope: Scope, id: string): Promise<boolean> {
  const sql = 'update mail_link set used_at = $2, updated_at = $2 where id = $1 and used_at is null returning id'
  return (await scope.connection.prepared('mail-link-spend', sql, [id, scope.now()])).length > 0
}

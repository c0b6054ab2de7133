import { createHmac } from 'node:crypto'
import { enqueue } from '../../jobs/enqueue.js'
import { newId } from '../../kernel/ids.js'
import type { Scope } from '../../scope/scope.js'
import { digestOf } from './refresh.js'

export type LinkPurpose = 'VERIFY_EMAIL'
export type LinkRow = { id: string; user_id: string; email: string; used_at: string | null; expires_at: string }

const LIFETIME = 60 * 60_000

/**
 * The secret in a link is derived from the link's id, 256 bits, and never stored or queued: the table keeps its digest, the job
 * that writes the mail derives it again.
 */
export function linkToken(jwtSecret: string, linkId: string): string {
  return createHmac('sha256', jwtSecret).update(`mail-link:${linkId}`).digest('base64url')
}

const insert =
  'insert into mail_link (id, user_id, purpose, token_hash, email, expires_at) values ($1, $2, $3, $4, $5, $6)'

/** Writes the intent; a job sends the mail after the commit. */
export async function sendLink(scope: Scope, user: { id: string; email: string }, purpose: LinkPurpose): Promise<void> {
  const id = newId()
  const expires = new Date(scope.now().getTime() + LIFETIME)
  const digest = digestOf(linkToken(scope.settings.jwtSecret, id))
  await scope.connection.prepared('mail-link', insert, [id, user.id, purpose, digest, user.email, expires])
  await enqueue(scope, {
    task: 'mail',
    payload: { kind: 'verify_email', userId: user.id, linkId: id },
    key: `mail:${id}`,
  })
}

const find = 'select * from find_mail_link($1, $2)'

/** The link a token belongs to, through its door; null when there is none, it was used, or its hour is over. */
export async function findLink(scope: Scope, token: string, purpose: LinkPurpose): Promise<LinkRow | null> {
  const [row] = await scope.ask<LinkRow>(find, [digestOf(token), purpose])
  if (!row || row.used_at || new Date(row.expires_at) <= scope.now()) return null
  return row
}

/** Spends it: one use, whoever is first. */
export async function spendLink(scope: Scope, id: string): Promise<boolean> {
  const sql = 'update mail_link set used_at = $2, updated_at = $2 where id = $1 and used_at is null returning id'
  return (await scope.connection.prepared('mail-link-spend', sql, [id, scope.now()])).length > 0
}

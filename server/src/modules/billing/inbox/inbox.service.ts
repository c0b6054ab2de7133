import { createHash } from 'node:crypto'
import { signed } from '../../../jobs/signature.js'
import type { Incoming } from '../../../providers/payments/port.js'
import type { ScopeSettings } from '../../../scope/scope.js'

/** Subjects are shared out to so many jobs; those of one follow each other. */
export const SHARDS = 8

type Ask = (query: { name: string; text: string; values: unknown[] }) => Promise<{ rows: { fresh: boolean }[] }>

const sql = `with told as (select receive_stripe_event($1) as fresh)
  select fresh, case when fresh then enqueue('drain_stripe_inbox', $2::json, $3)::text end from told`

/** Kept, and looked at soon, in one statement: it is answered when that is committed. Told again it changes nothing. */
export async function receive(
  ask: Ask,
  event: Incoming,
  about: { settings: ScopeSettings; requestId: string },
): Promise<boolean> {
  const subject = event.customerRef ?? event.objectRef ?? event.id
  const shard = shardOf(subject)
  const row = {
    id: event.id,
    endpoint: event.endpoint,
    type: event.type,
    account: event.account,
    livemode: event.livemode,
    api_version: event.apiVersion,
    object_ref: event.objectRef,
    subject,
    shard,
    sent_at: event.createdAt,
  }
  const job = signed(about.settings, 'drain_stripe_inbox', { shard, tenantId: null, requestId: about.requestId })
  const values = [JSON.stringify(row), JSON.stringify(job), `stripe-inbox:${shard}`]
  const { rows } = await ask({ name: 'receive-stripe-event', text: sql, values })
  return rows[0]?.fresh ?? false
}

export const shardOf = (subject: string): number => (createHash('sha256').update(subject).digest()[0] ?? 0) % SHARDS

import { createHash } from 'node:crypto'
import { refuse } from '../kernel/errors.js'
import { newId } from '../kernel/ids.js'
import type { Door } from '../scope/doors.js'
import type { OpenScope } from '../scope/makers.js'

type Call = { door: Door; field: string; returns: string }
type Kept = { request_hash: string; target_id: string | null; answer: unknown }

const DAY = 24 * 3_600_000

/** Keys belong to tenant and caller: a user, or a visitor's address. */
function callerOf(scope: OpenScope): string {
  if (scope.viewer.userId) return `user:${scope.viewer.userId}`
  return `visitor:${createHash('sha256').update(`${scope.settings.ipHashKey}:${scope.request?.address}`).digest('base64url')}`
}

const claim = `insert into idempotency_key (tenant_id, caller, key, id, request_hash, operation, expires_at)
  values ($1, $2, $3, $4, $5, $6, $7) on conflict (tenant_id, caller, key) do update
  set id = excluded.id, request_hash = excluded.request_hash, operation = excluded.operation, target_id = null, answer = null, expires_at = excluded.expires_at
  where idempotency_key.expires_at < $8 returning id`
const find =
  'select request_hash, target_id, answer from idempotency_key where tenant_id = $1 and caller = $2 and key = $3'
const lock = 'select pg_try_advisory_xact_lock(hashtextextended($1, 20)) as free'
const aim = 'update idempotency_key set target_id = $4 where tenant_id = $1 and caller = $2 and key = $3'
const fill =
  'update idempotency_key set answer = $4 where tenant_id = $1 and caller = $2 and key = $3 and answer is null'

/**
 * Claims the key inside the mutation's transaction; a rollback keeps nothing, so a refusal never burns a key. A repeat is
 * answered with what was rendered the first time; if the process died before that, with the thing itself, read again.
 */
export async function recall(scope: OpenScope, call: Call): Promise<{ answer: unknown } | undefined> {
  const facts = scope.idempotency
  const tenantId = scope.tenant?.id
  if (!facts || !tenantId) return undefined
  const holder = [tenantId, callerOf(scope), facts.key]
  const [seat] = await scope.connection.prepared<{ free: boolean }>('idempotency-lock', lock, [holder.join(':')])
  if (!seat?.free)
    throw refuse('CONFLICT', 'A request with this Idempotency-Key is in flight.', { field: 'Idempotency-Key' })
  const now = scope.now()
  const fresh = [...holder, newId(), facts.requestHash, call.field, new Date(now.getTime() + DAY), now]
  if ((await scope.connection.prepared('idempotency-claim', claim, fresh)).length) return undefined
  const [kept] = await scope.connection.prepared<Kept>('idempotency-find', find, holder)
  if (!kept || kept.request_hash !== facts.requestHash)
    throw refuse('CONFLICT', 'This Idempotency-Key was used with another request.', { field: 'Idempotency-Key' })
  if (call.door.secret)
    throw refuse('CONFLICT', 'This was done before; its answer held a secret and was not kept.', {
      extensions: { id: kept.target_id },
    })
  facts.replay = kept.answer
  return {
    answer: kept.answer === null && kept.target_id ? await readAgain(scope, call.returns, kept.target_id) : null,
  }
}

async function readAgain(scope: OpenScope, returns: string, id: string): Promise<unknown> {
  return scope.em.findOne<{ id: string }>(returns as never, { id } as never, { filters: { present: false } })
}

/** Beside the change, in its transaction: which thing the key made. */
export async function keepAnswer(scope: OpenScope, answer: unknown): Promise<void> {
  if (!scope.idempotency || !scope.tenant) return
  const target = (answer as { id?: unknown } | null)?.id
  const holder = [scope.tenant.id, callerOf(scope), scope.idempotency.key]
  await scope.connection.prepared('idempotency-target', aim, [...holder, typeof target === 'string' ? target : null])
}

/** After the answer is rendered: kept for a day, so that a repeat gets the same bytes. */
export async function keepRendered(scope: OpenScope, rendered: unknown): Promise<void> {
  if (!scope.idempotency || scope.idempotency.replay !== undefined || !scope.tenant) return
  await scope.connection.write()
  const holder = [scope.tenant.id, callerOf(scope), scope.idempotency.key]
  await scope.connection.prepared('idempotency-answer', fill, [...holder, JSON.stringify(rendered)])
  await scope.connection.commit()
}

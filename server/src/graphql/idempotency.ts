import type { DocumentNode, OperationDefinitionNode, SelectionSetNode } from 'graphql'
import { hashOfAddress } from '../kernel/address.js'
import { notFound, refuse } from '../kernel/errors.js'
import { isId, newId } from '../kernel/ids.js'
import { log, messageOf } from '../kernel/log.js'
import type { Door } from '../scope/doors.js'
import type { OpenScope } from '../scope/makers.js'

type Call = { door: Door; field: string; returns: string }
type Kept = { request_hash: string; target_id: string | null; answer: string | null }

const DAY = 24 * 3_600_000

/** Where keys are kept: a tenant's, or in no tenant the person's, an operator's among them (ops/docs/decisions/0061). */
type Shelf = { name: string; owner: string; table: string; column: string }

/** An operator's verb turns to the tenant that it is about; its key stays the operator's. */
function shelfOf({ tenant, viewer, side }: OpenScope): Shelf | null {
  if (tenant && side !== 'platform')
    return { name: 'idempotency', owner: tenant.id, table: 'idempotency_key', column: 'tenant_id' }
  if (!viewer.userId) return null
  return { name: 'own-idempotency', owner: viewer.userId, table: 'person_idempotency_key', column: 'user_id' }
}

/** What has a key and nobody whose key it could be is refused: better than a promise that is not kept. */
const nobodys = () =>
  refuse('BAD_USER_INPUT', 'An Idempotency-Key belongs to somebody: name a tenant, or sign in.', {
    field: 'Idempotency-Key',
  })

/** Keys belong to tenant and caller as they knocked: a user, a secret key, or a visitor's address; a log-in does not change whose key it is. */
function holderOf(scope: OpenScope, facts: NonNullable<OpenScope['idempotency']>, { owner }: Shelf): string[] {
  const { userId, key } = scope.viewer
  const visitor = (): string => hashOfAddress(scope.settings.ipHashKey, scope.request?.address ?? '')
  // A publishable key stands in a page: its visitors are as many as there are addresses.
  const own = key?.kind === 'SECRET' ? `key:${key.id}` : `visitor:${visitor()}`
  facts.caller ??= userId ? `user:${userId}` : own
  return [owner, facts.caller, facts.key]
}

const find = ({ table, column }: Shelf): string =>
  `select request_hash, target_id, answer #>> '{}' as answer from ${table}
  where ${column} = $1 and caller = $2 and key = $3 and expires_at > $4`

/**
 * What a key was answered with before: the rendered answer, byte for byte, or, if the process died before it was kept, the thing
 * itself, to be read again by this request's selection. Undefined for a key that is new here.
 */
export async function recall(scope: OpenScope, call: Call): Promise<{ answer: unknown } | undefined> {
  const facts = scope.idempotency
  if (!facts) return undefined
  const shelf = shelfOf(scope)
  // Who signs in is somebody in a moment, and their key is kept then.
  if (!shelf && !call.door.secret) throw nobodys()
  if (!shelf) return undefined
  const holder = holderOf(scope, facts, shelf)
  const [kept] = await scope.connection.prepared<Kept>(`${shelf.name}-find`, find(shelf), [...holder, scope.now()])
  if (!kept) return undefined
  if (kept.request_hash !== facts.requestHash)
    throw refuse('CONFLICT', 'This Idempotency-Key was used with another request.', { field: 'Idempotency-Key' })
  if (call.door.secret) throw doneBefore('its answer held a secret and was not kept', kept)
  if (kept.answer === null) {
    facts.keep = true
    return { answer: await readAgain(scope, call.returns, kept) }
  }
  facts.replay = { data: JSON.parse(kept.answer) }
  // Nothing runs: the answer is put in this refusal's place when the response is sent (apollo.ts).
  throw doneBefore('its answer follows', kept)
}

const doneBefore = (why: string, { target_id: id }: Kept) =>
  refuse('CONFLICT', `This was done before; ${why}.`, { field: 'Idempotency-Key', extensions: { id } })

async function readAgain(scope: OpenScope, returns: string, kept: Kept): Promise<unknown> {
  if (returns === 'Boolean') return true
  const entity = scope.em.getMetadata().getByClassName(returns, false)?.class
  if (!entity || !kept.target_id) throw doneBefore('its answer is no longer known', kept)
  const thing = await scope.em.findOne(entity, { id: kept.target_id } as never, { filters: { present: false } })
  if (!thing) throw notFound('thing any more')
  return thing
}

const lock = 'select pg_try_advisory_xact_lock(hashtextextended($1, 20)) as free'
const claim = ({ table, column }: Shelf): string =>
  `insert into ${table} (${column}, caller, key, id, request_hash, operation, expires_at)
  values ($1, $2, $3, $4, $5, $6, $7) on conflict (${column}, caller, key) do update
  set request_hash = excluded.request_hash, operation = excluded.operation, target_id = null, answer = null, expires_at = excluded.expires_at
  where ${table}.expires_at <= $8 returning id`

const founded = 'select from tenant where id = app_tenant()'

/** Claims the key inside the mutation's transaction: a rollback keeps nothing, so a refusal never burns a key. */
export async function claimKey(scope: OpenScope, call: Call): Promise<{ answer: unknown } | undefined> {
  const facts = scope.idempotency
  if (!facts) return undefined
  const shelf = shelfOf(scope)
  if (!shelf) throw nobodys()
  const holder = holderOf(scope, facts, shelf)
  const [seat] = await scope.connection.prepared<{ free: boolean }>('idempotency-lock', lock, [holder.join(':')])
  if (!seat?.free)
    throw refuse('CONFLICT', 'A request with this Idempotency-Key is in flight.', { field: 'Idempotency-Key' })
  // A tenant that is being founded has no row yet to hang the key on: its slug lets nobody in twice, and the key follows it.
  if (scope.tenant && !(await scope.connection.prepared('idempotency-tenant', founded, [])).length) return undefined
  return (await claimed(scope, call, shelf)) ? undefined : recall(scope, call)
}

async function claimed(scope: OpenScope, { field }: Call, shelf: Shelf): Promise<boolean> {
  const facts = scope.idempotency
  if (!facts) return false
  const now = scope.now()
  const fresh = [
    ...holderOf(scope, facts, shelf),
    newId(),
    facts.requestHash,
    field,
    new Date(now.getTime() + DAY),
    now,
  ]
  facts.claimed = (await scope.connection.prepared(`${shelf.name}-claim`, claim(shelf), fresh)).length > 0
  return facts.claimed
}

const aim = ({ table, column }: Shelf): string =>
  `update ${table} set target_id = $4 where ${column} = $1 and caller = $2 and key = $3`

/** Beside the change, in its transaction: which thing the key made. */
export async function keepTarget(scope: OpenScope, call: Call, answer: unknown): Promise<void> {
  const facts = scope.idempotency
  const shelf = shelfOf(scope)
  if (!facts || !shelf) return
  if (!facts.claimed) await claimed(scope, call, shelf)
  facts.keep = !call.door.secret
  const { id } = (answer ?? {}) as { id?: unknown }
  // A session is nothing to come back for; what its first request made is the tenant. What is named otherwise (a plan, a job) has its answer alone.
  const target = isId(id) ? id : call.door.secret ? (scope.tenant?.id ?? null) : null
  await scope.connection.prepared(`${shelf.name}-target`, aim(shelf), [...holderOf(scope, facts, shelf), target])
}

// A JSON string inside jsonb: as an object, jsonb would put the fields in its own order.
const fill = ({ table, column }: Shelf): string =>
  `update ${table} set answer = to_jsonb($4::text)
  where ${column} = $1 and caller = $2 and key = $3 and answer is null`

/** After the answer is rendered: kept for a day. The change stands whether or not this succeeds; a repeat would read it again. */
export async function keepRendered(scope: OpenScope, data: unknown): Promise<void> {
  const facts = scope.idempotency
  const shelf = shelfOf(scope)
  if (!facts?.keep || !shelf) return
  try {
    await scope.connection.write()
    const said = [...holderOf(scope, facts, shelf), JSON.stringify(data)]
    await scope.connection.prepared(`${shelf.name}-answer`, fill(shelf), said)
    await scope.connection.commit()
  } catch (error) {
    log.warn('an answer could not be kept', { requestId: scope.request?.requestId, error: messageOf(error) })
  }
}

/** How many root fields an operation has, however they are wrapped: a key can answer for one alone. */
export function rootFieldsOf(document: DocumentNode, operation: OperationDefinitionNode): number {
  const count = (set: SelectionSetNode): number =>
    set.selections.reduce((sum, node) => {
      // Client libraries add __typename everywhere, the root included; it does nothing.
      if (node.kind === 'Field') return sum + (node.name.value === '__typename' ? 0 : 1)
      if (node.kind === 'InlineFragment') return sum + count(node.selectionSet)
      const fragment = document.definitions.find(
        (one) => one.kind === 'FragmentDefinition' && one.name.value === node.name.value,
      )
      return sum + (fragment?.kind === 'FragmentDefinition' ? count(fragment.selectionSet) : 0)
    }, 0)
  return count(operation.selectionSet)
}

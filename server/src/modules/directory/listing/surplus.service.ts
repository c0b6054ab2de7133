import { refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { saysOf, usedOf } from '../../plans/reserve.service.js'
import { termsOf } from '../../plans/terms.service.js'
import { Listing } from './listing.entity.js'
import type { ChooseSurplusInput } from './surplus.inputs.js'
import { surplusOf } from './surplus.reads.js'
import type { Surplus } from './surplus.types.js'

const SHOWN = 250
const chosenSql = 'select listing_id as id from surplus_choice where tenant_id = app_tenant()'
const lock = 'select pg_advisory_xact_lock(hashtextextended($1, 33))'
const forget = 'delete from surplus_choice where tenant_id = app_tenant()'
const choose = `insert into surplus_choice (tenant_id, id, listing_id)
  select app_tenant(), r.id, r.listing_id from json_to_recordset($1::json) r (id uuid, listing_id uuid)`

export async function surplus(scope: Scope): Promise<Surplus> {
  const terms = await termsOf(scope, 'listings')
  const beyond = [...(await surplusOf(scope))]
  const chosen = await scope.connection.prepared<{ id: string }>('surplus-chosen', chosenSql, [])
  const listings = await scope.em.find(Listing, {
    id: { $in: [...beyond.slice(0, SHOWN), ...chosen.map(({ id }) => id)] },
  })
  const byId = new Map(listings.map((listing) => [listing.id, listing]))
  return {
    id: tenantIdOf(scope),
    limitKey: 'listings',
    limit: terms.limit,
    used: await usedOf(scope, 'listings'),
    readOnlyCount: beyond.length,
    says: terms.limit === null ? null : saysOf('listings', terms),
    readOnly: beyond.slice(0, SHOWN).flatMap((id) => byId.get(id) ?? []),
    chosen: chosen.flatMap(({ id }) => byId.get(id) ?? []).sort((a, b) => a.name.localeCompare(b.name)),
  }
}

/** Of two who choose at once the second replaces what the first chose, whole. */
export async function chooseSurplus(scope: Scope, input: ChooseSurplusInput): Promise<Surplus> {
  const keepIds = [...new Set(input.keepIds)]
  const { limit } = await termsOf(scope, 'listings')
  if (limit !== null && keepIds.length > limit)
    throw refuse('BAD_USER_INPUT', `Choose ${limit} at most: the plan holds no more.`, { field: 'input.keepIds' })
  const present = new Set((await scope.em.find(Listing, { id: { $in: keepIds } })).map(({ id }) => id))
  const message = 'There is no such listing.'
  const fields = keepIds.flatMap((id, at) => (present.has(id) ? [] : [{ path: `input.keepIds.${at}`, message }]))
  if (fields.length) throw refuse('NOT_FOUND', message, { fields })
  await scope.connection.prepared('surplus-lock', lock, [tenantIdOf(scope)])
  await scope.connection.prepared('surplus-forget', forget, [])
  const rows = keepIds.map((listing_id) => ({ id: newId(), listing_id }))
  await scope.connection.prepared('surplus-choose', choose, [JSON.stringify(rows)])
  return surplus(scope)
}

import { type Refusal, refuse } from '../../../kernel/errors.js'
import { perScope } from '../../../scope/per-scope.js'
import type { Scope } from '../../../scope/scope.js'
import { saysOf, usedOf } from '../../plans/reserve.service.js'
import { termsOf, upgradeFor } from '../../plans/terms.service.js'

/** What the plan holds, and how many there are where it holds no more than so many: one statement, and no count where nothing is limited. */
const heldSql = `with held as (select case when o.key is not null then o.value else (p.limits ->> 'listings')::int end as most
    from tenant t join plan p on p.key = t.plan_key
    left join limit_override o on o.tenant_id = app_home() and o.key = 'listings' and o.expires_at > $1 where t.id = app_tenant())
  select most, case when most is null then 0 else
    (select count(*) from listing where tenant_id = app_tenant() and deleted_at is null) end::int as used from held`
/** Kept are those that were chosen, then the newest; what comes after is beyond the plan. */
const beyondSql = `select l.id from listing l where l.tenant_id = app_tenant() and l.deleted_at is null
  order by exists (select from surplus_choice c where c.tenant_id = l.tenant_id and c.listing_id = l.id) desc, l.created_at desc, l.id desc offset $1`

const none: ReadonlySet<string> = new Set()

/**
 * The listings beyond what the plan holds, as things stand at this moment: after a downgrade they are read and not changed. Nothing is kept of
 * it, so deleting one or a larger plan sets the next free by itself.
 */
export async function surplusOf(scope: Scope): Promise<ReadonlySet<string>> {
  type Held = { most: number | null; used: number }
  const [held] = await scope.connection.prepared<Held>('surplus-held', heldSql, [scope.now()])
  if (!held || held.most === null || held.used <= held.most) return none
  const rows = await scope.connection.prepared<{ id: string }>('surplus-beyond', beyondSql, [held.most])
  return new Set(rows.map(({ id }) => id))
}

const wouldSql = `select l.id from listing l where l.tenant_id = app_tenant() and l.deleted_at is null
  order by exists (select from surplus_choice c where c.tenant_id = l.tenant_id and c.listing_id = l.id), l.created_at, l.id offset $1 limit $2`

/** What would be beyond a plan of so many, and is not now: how many, and the first of them, in the order in which they would be. */
export async function surplusWith(
  scope: Scope,
  most: number | null,
  named: number,
): Promise<{ count: number; ids: string[] }> {
  if (most === null) return { count: 0, ids: [] }
  const [already, used] = [(await surplusOf(scope)).size, await usedOf(scope, 'listings')]
  const count = Math.max(0, used - most - already)
  if (!count) return { count, ids: [] }
  const rows = await scope.connection.prepared<{ id: string }>('surplus-would', wouldSql, [
    already,
    Math.min(count, named),
  ])
  return { count, ids: rows.map(({ id }) => id) }
}

/** For whoever reads many in one operation. */
export const shownSurplus = perScope((scope: Scope) => surplusOf(scope))

/** Refuses with PLAN_LIMIT to change a listing that is beyond the plan. Deleting and archiving it, and what visitors do, are never asked. */
export async function needRoomFor(scope: Scope, listingId: string): Promise<void> {
  if ((await surplusOf(scope)).has(listingId)) throw await readOnly(scope, listingId)
}

export async function readOnly(scope: Scope, listingId: string): Promise<Refusal> {
  const terms = await termsOf(scope, 'listings')
  const { limit, plan } = terms
  const upgrade = await upgradeFor(scope, plan, 'listings', (limit ?? 0) + 1)
  return refuse('PLAN_LIMIT', await saysReadOnly(scope), {
    extensions: { key: 'listings', limit, subject: listingId, upgradeTo: upgrade?.key ?? null },
  })
}

/** Why, as a sentence for a person. */
export async function saysReadOnly(scope: Scope): Promise<string> {
  return `This listing is read-only: ${saysOf('listings', await termsOf(scope, 'listings'))}`
}

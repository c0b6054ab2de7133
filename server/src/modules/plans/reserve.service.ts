import { type Refusal, refuse } from '../../kernel/errors.js'
import { type Scope, tenantIdOf } from '../../scope/scope.js'
import { counted, type LimitKey, limits } from './limits.js'
import type { Plan } from './plan.entity.js'
import { type Terms, termsOf, upgradeFor } from './terms.service.js'

/** What counts against the limit at this moment. What was deleted does not, though it can be brought back for a day. */
export async function usedOf(scope: Scope, key: LimitKey): Promise<number> {
  const sql = counted[key]
  if (!sql) return 0
  const values = sql.includes('$1') ? [scope.now()] : []
  const [row] = await scope.connection.prepared<{ used: number }>(`used-${key}`, sql, values)
  return row?.used ?? 0
}

/**
 * Takes one of what the plan allows, or refuses with PLAN_LIMIT. Serialised per tenant and key by an advisory lock held to the
 * end of the transaction, so that parallel creates at the edge never make one too many.
 */
export async function reserve(scope: Scope, key: LimitKey, wanted = 1): Promise<void> {
  const room = await roomFor(scope, key)
  if (room && wanted > room.left) throw await beyond(scope, room, wanted)
}

/** `left` may be below zero: an operator's command is not held by the plan. `says`: the limit as a sentence for a person. */
export type Room = { key: LimitKey; plan: Plan; limit: number; used: number; left: number; says: string }

const lock = 'select pg_advisory_xact_lock(hashtextextended($1, 10))'

/** What may still be taken, for whoever takes as much as fits; null: without end. Held like `reserve`, to the end of the transaction. */
export async function roomFor(scope: Scope, key: LimitKey): Promise<Room | null> {
  if ((await termsOf(scope, key)).limit === null) return null
  await scope.connection.prepared('reserve-lock', lock, [`${tenantIdOf(scope)}:${key}`])
  // Whoever waited is held by what was agreed meanwhile, by a downgrade too.
  const terms = await termsOf(scope, key)
  const { plan, limit } = terms
  if (limit === null) return null
  const used = await usedOf(scope, key)
  return { key, plan, limit, used, left: limit - used, says: saysOf(key, terms) }
}

/** The limit as a sentence for a person: the same wherever it is met. */
export function saysOf(key: LimitKey, { plan, limit, overridden }: Terms): string {
  const whose = overridden ? 'What was agreed with you' : `The ${plan.name} plan`
  return `${whose} holds ${limit} ${limits[key].noun}.`
}

export async function beyond(scope: Scope, { key, plan, limit, used, says }: Room, wanted: number): Promise<Refusal> {
  const upgrade = await upgradeFor(scope, plan, key, used + wanted)
  return refuse('PLAN_LIMIT', says, {
    extensions: { key, limit, used: Math.round(used * 100) / 100, upgradeTo: upgrade?.key ?? null },
  })
}

import type { Scope } from '../../../scope/scope.js'
import { Listing } from '../../directory/listing/listing.entity.js'
import { surplusWith } from '../../directory/listing/surplus.reads.js'
import { limitIn, standingOf } from '../../plans/entitlements.reads.js'
import { nameOfFeature } from '../../plans/feature.js'
import { type LimitKey, limits } from '../../plans/limits.js'
import { planById } from '../../plans/plans.service.js'
import { subdomainOf } from '../../tenancy/domain/subdomain.service.js'
import { unheldWith } from '../featured/held.reads.js'
import { type Loss, LossKind } from './preview.types.js'

type Between = { from: string; to: string; ends?: boolean }
type Limits = Record<string, number | null | undefined>

/** How many are named of those that are concerned. */
const NAMED = 10

/** What a tenant has on one plan and has not on another, worst first. What was agreed with the operator holds with either. */
export async function lossesOf(scope: Scope, { from, to, ends = false }: Between): Promise<Loss[]> {
  const [old, next] = [await planById(scope, from), await planById(scope, to)]
  const { agreed } = await standingOf(scope)
  const then = (key: LimitKey): number | null => limitIn({ plan: next, agreed }, key).limit
  const losses: Loss[] = []
  losses.push(...(await readOnly(scope, then('listings'))))
  const byHand = then('featured')
  losses.push(...(await unfeatured(scope, { byPlan: ends ? 0 : byHand, byHand })))
  for (const feature of old.features.filter((each) => !next.features.includes(each)))
    losses.push(
      loss(LossKind.FEATURE, `The ${next.name} plan does not include ${nameOfFeature(feature)}.`, { feature }),
    )
  for (const limitKey of Object.keys(limits) as LimitKey[]) {
    const most = (next.limits as Limits)[limitKey] ?? null
    const had = (old.limits as Limits)[limitKey] ?? null
    if (limitKey in agreed || most === null || (had !== null && had <= most)) continue
    const says = `${limits[limitKey].name}: ${most} instead of ${had ?? 'as many as you like'}.`
    losses.push(loss(LossKind.LIMIT, says, { limitKey, from: had, to: most }))
  }
  const host = ends ? await subdomainOf(scope) : null
  if (host) losses.push(loss(LossKind.SUBDOMAIN, `Thirty days after the end ${host} is given up.`))
  return losses
}

/** Those that would be beyond the plan, the oldest first but for those that the owner chose to keep. */
async function readOnly(scope: Scope, most: number | null): Promise<Loss[]> {
  const { count, ids } = await surplusWith(scope, most, NAMED)
  if (!count) return []
  const says = `${count} listings stay as they are and can no longer be changed.`
  return [loss(LossKind.READ_ONLY, says, { limitKey: 'listings', count, listings: await named(scope, ids), to: most })]
}

/** Those that stand out for the plan or by hand alone, and would not with the other. */
async function unfeatured(scope: Scope, most: { byPlan: number | null; byHand: number | null }): Promise<Loss[]> {
  const ids = await unheldWith(scope, most)
  if (!ids.length) return []
  const says = `${ids.length === 1 ? '1 listing no longer stands' : `${ids.length} listings no longer stand`} out.`
  const listings = await named(scope, ids.slice(0, NAMED))
  return [loss(LossKind.FEATURED, says, { limitKey: 'featured', count: ids.length, listings, to: most.byPlan })]
}

async function named(scope: Scope, ids: string[]): Promise<Listing[]> {
  const listings = await scope.em.find(Listing, { id: { $in: ids } })
  return ids.flatMap((id) => listings.find((each) => each.id === id) ?? [])
}

const none = { feature: null, limitKey: null, from: null, to: null, count: 1, listings: [] }

function loss(kind: LossKind, says: string, facts: Partial<Loss> = {}): Loss {
  return { ...none, ...facts, kind, says }
}

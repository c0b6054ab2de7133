import type { Scope } from '../../../scope/scope.js'
import { Listing } from '../../directory/listing/listing.entity.js'
import { nameOfFeature } from '../../plans/feature.js'
import { type LimitKey, limits } from '../../plans/limits.js'
import { planById } from '../../plans/plans.service.js'
import { FeaturedSlot, FeaturedSource } from '../featured/featured-slot.entity.js'
import { heldByPlan } from '../featured/held.reads.js'
import { subdomainOf } from '../../tenancy/domain/subdomain.service.js'
import { type Loss, LossKind } from './preview.types.js'

type Between = { from: string; to: string; ends?: boolean }
type Limits = Record<string, number | null | undefined>

/** How many are named of those that are concerned. */
const NAMED = 10

/** What a tenant has on one plan and has not on another, worst first. */
export async function lossesOf(scope: Scope, { from, to, ends = false }: Between): Promise<Loss[]> {
  const [old, next] = [await planById(scope, from), await planById(scope, to)]
  const holds = next.limits as Limits
  const losses: Loss[] = []
  losses.push(...(await readOnly(scope, holds.listings ?? null)))
  losses.push(...(await featured(scope, holds.featured ?? null)))
  for (const feature of old.features.filter((each) => !next.features.includes(each)))
    losses.push(
      loss(LossKind.FEATURE, `The ${next.name} plan does not include ${nameOfFeature(feature)}.`, { feature }),
    )
  for (const [limitKey, most = null] of Object.entries(holds)) {
    const had = (old.limits as Limits)[limitKey] ?? null
    if (most === null || (had !== null && had <= most)) continue
    const name = limits[limitKey as LimitKey]?.name ?? limitKey
    const says = `${name}: ${most} instead of ${had ?? 'as many as you like'}.`
    losses.push(loss(LossKind.LIMIT, says, { limitKey, from: had, to: most }))
  }
  const host = ends ? await subdomainOf(scope) : null
  if (host) losses.push(loss(LossKind.SUBDOMAIN, `Thirty days after the end ${host} is given up.`))
  return losses
}

/** The oldest are closed first, unless the owner chooses others. */
async function readOnly(scope: Scope, most: number | null): Promise<Loss[]> {
  const over = most === null ? 0 : (await scope.em.count(Listing, {})) - most
  if (over <= 0) return []
  const listings = await scope.em.find(
    Listing,
    {},
    { orderBy: { createdAt: 'asc', id: 'asc' }, limit: Math.min(over, NAMED) },
  )
  const says = `${over} listings stay as they are and can no longer be changed.`
  return [loss(LossKind.READ_ONLY, says, { limitKey: 'listings', count: over, listings, to: most })]
}

/** Those that the smaller plan has no place for, and nothing else holds: what was bought or given by staff stays. */
async function featured(scope: Scope, most: number | null): Promise<Loss[]> {
  const held = await heldByPlan(scope)
  const beyond = most === null ? [] : (held?.ids.slice(most) ?? [])
  if (!beyond.length) return []
  const others = { source: { $ne: FeaturedSource.PLAN }, until: { $gt: scope.now() }, listingId: { $in: beyond } }
  const kept = new Set((await scope.em.find(FeaturedSlot, others)).map(({ listingId }) => listingId))
  const lost = beyond.filter((id) => !kept.has(id))
  if (!lost.length) return []
  const named = await scope.em.find(Listing, { id: { $in: lost.slice(0, NAMED) } })
  const listings = named.sort((a, b) => lost.indexOf(a.id) - lost.indexOf(b.id))
  const says = `${lost.length === 1 ? '1 listing no longer stands' : `${lost.length} listings no longer stand`} out.`
  return [loss(LossKind.FEATURED, says, { count: lost.length, listings })]
}

const none = { feature: null, limitKey: null, from: null, to: null, count: 1, listings: [] }

function loss(kind: LossKind, says: string, facts: Partial<Loss> = {}): Loss {
  return { ...none, ...facts, kind, says }
}

import type { Scope } from '../../../scope/scope.js'
import { surplusOf } from '../../directory/listing/surplus.reads.js'
import { planById } from '../../plans/plans.service.js'

const counted = `select count(*)::int as n from listing where tenant_id = app_tenant() and takes_bookings and deleted_at is null
  and status = 'PUBLISHED' and not id = any ($1::uuid[])`

/** What is charged for: listings that are published, take bookings and are not beyond the plan; at least one. */
export async function countLocations(scope: Scope): Promise<number> {
  return countBut(scope, [...(await surplusOf(scope))])
}

async function countBut(scope: Scope, ids: string[]): Promise<number> {
  const [row] = await scope.connection.prepared<{ n: number }>('count-locations', counted, [ids])
  return Math.max(1, row?.n ?? 0)
}

const within = `select count(*)::int as n from (select takes_bookings, status from listing l where tenant_id = app_tenant() and deleted_at is null
    order by exists (select from surplus_choice c where c.tenant_id = l.tenant_id and c.listing_id = l.id) desc, created_at desc, id desc limit $1) held
  where takes_bookings and status = 'PUBLISHED'`

/** What would be charged for on a plan that holds so many listings, the same ones that stay beyond none (directory/listing/surplus.reads.ts). Which come first is sorted only where it matters. */
export async function locationsWithin(scope: Scope, most: number | null): Promise<number> {
  if (most === null) return countBut(scope, [])
  const [row] = await scope.connection.prepared<{ n: number }>('locations-within', within, [most])
  return Math.max(1, row?.n ?? 0)
}

const agreed = `select value from limit_override where tenant_id = app_home() and key = 'listings' and expires_at > $1`

/** So many locations a plan can have at most, with what was agreed with the tenant: beyond it listings take no bookings that could be charged. */
export async function mostLocations(scope: Scope, planId: string): Promise<number | null> {
  const [own] = await scope.connection.prepared<{ value: number | null }>('most-locations', agreed, [scope.now()])
  const most = own ? own.value : ((await planById(scope, planId)).limits.listings ?? null)
  return most === null ? null : Math.max(1, most)
}

export const atMost = (quantity: number, most: number | null): number =>
  most === null ? quantity : Math.min(quantity, most)

import { expect } from 'vitest'
import { type Answer, ask, call } from './call.js'
import { invite } from './invitations.js'
import { makeTenant, type Tenancy } from './tenants.js'
import { presign } from './uploads.js'
import type { World } from './world.js'

const AT_ONCE = 20

type Try = { granted: boolean; code: string | undefined }
type Race = {
  limit: string
  /** One of twenty who come at once. */
  take: (world: World, tenant: Tenancy, at: string) => Promise<Try>
  /** What was taken is given back, so that the next round begins where this one did. */
  give: (world: World, tenant: Tenancy) => Promise<unknown>
  before?: (world: World, tenant: Tenancy) => Promise<unknown>
}

const tried = ({ data, errors }: Answer<unknown>): Try => ({
  granted: !!data && !errors,
  code: errors?.[0]?.extensions.code,
})
const verb = (query: string) => async (world: World, tenant: Tenancy, at: string) =>
  tried(await call(world, query, { at }, tenant.owner))

const deleteAll = (world: World, tenant: Tenancy) =>
  world.truth(
    `update listing set deleted_at = now() where tenant_id = $1 and deleted_at is null and name like 'Race %'`,
    [tenant.id],
  )

/** M-15: whatever grows, twenty at once where there is room for one, and one gets it. */
export const limitRaces: Record<string, Race> = {
  listings: {
    limit: 'listings',
    take: verb('mutation ($at: String!) { createListing(input: { name: $at }) { id } }'),
    give: deleteAll,
  },
  'listings that come back': {
    limit: 'listings',
    before: (world, tenant) =>
      world.truth(
        `insert into listing (tenant_id, id, name, slug, timezone, deleted_at)
         select $1, gen_random_uuid(), 'Race ' || n, 'race-' || n, 'UTC', now() from generate_series(0, $2::int - 1) n`,
        [tenant.id, AT_ONCE],
      ),
    take: async (world, tenant, at) => {
      const slug = `race-${at.split(' ')[2]}`
      const [row] = await world.truth<{ id: string }>('select id from listing where tenant_id = $1 and slug = $2', [
        tenant.id,
        slug,
      ])
      const query = 'mutation ($id: ID!) { restoreListing(id: $id) { id } }'
      return tried(await call(world, query, { id: row?.id }, tenant.owner))
    },
    give: deleteAll,
  },
  // Two locks stand before it, the turn of people (members/in-turn.ts) and that of `reserve`: either alone holds, and without both it is red.
  members: {
    limit: 'members',
    take: async (world, tenant, at) =>
      tried(await invite(world, tenant.owner, { email: `${at.replaceAll(' ', '-')}@race.example`, role: 'VIEWER' })),
    give: async (world, tenant) => {
      await world.truth('update invitation set revoked_at = now() where tenant_id = $1 and revoked_at is null', [
        tenant.id,
      ])
      // How many may be sent in a day is another limit.
      await world.truth(`delete from rate_bucket where key like 'invite%'`)
    },
  },
  customDomains: {
    limit: 'customDomains',
    take: (world, tenant, at) =>
      verb('mutation ($at: String!) { addTenantDomain(host: $at) { id } }')(
        world,
        tenant,
        `${at.replaceAll(' ', '-').toLowerCase()}.example-town.org`,
      ),
    give: (world, tenant) => world.truth('delete from domain_claim where tenant_id = $1', [tenant.id]),
  },
  storageMb: {
    limit: 'storageMb',
    take: async (world, tenant) => {
      const wish = { contentType: 'image/jpeg', bytes: 1_000_000, purpose: 'listing' }
      const { status, text } = await presign(world, tenant.owner, wish)
      return { granted: status === 200, code: status === 200 ? undefined : /PLAN_LIMIT/.exec(text)?.[0] }
    },
    give: (world, tenant) => world.truth('delete from media_asset where tenant_id = $1', [tenant.id]),
  },
}

export async function raceForRoom(world: World, name: string, rounds: number): Promise<void> {
  const race = limitRaces[name] as Race
  const tenant = await makeTenant(world, { plan: 'free' })
  await race.before?.(world, tenant)
  const before = await usedOf(world, tenant, race.limit)
  await agree(world, tenant, { key: race.limit, value: before + 1 })
  for (let round = 0; round < rounds; round += 1) {
    const tries = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, at) => race.take(world, tenant, `Race ${round} ${at}`)),
    )
    expect([name, tries.filter(({ granted }) => granted).length]).toEqual([name, 1])
    expect(new Set(tries.filter(({ granted }) => !granted).map(({ code }) => code))).toEqual(new Set(['PLAN_LIMIT']))
    expect(await usedOf(world, tenant, race.limit)).toBe(before + 1)
    await race.give(world, tenant)
  }
}

const asked = '{ entitlements { limits { key used } } }'
export async function usedOf(world: World, { owner }: Tenancy, key: string): Promise<number> {
  type Limits = { entitlements: { limits: { key: string; used: number }[] } }
  const { limits } = (await ask<Limits>(world, asked, {}, owner)).entitlements
  return limits.find((limit) => limit.key === key)?.used ?? Number.NaN
}

/** What the operator would agree, written as the truth. */
export function agree(
  world: World,
  { id, owner }: Tenancy,
  { key, value }: { key: string; value: number | null },
): Promise<unknown> {
  const sql = `insert into limit_override (tenant_id, id, key, value, reason, set_by, expires_at)
    values ($1, gen_random_uuid(), $2, $3, 'For a test', $4, now() + interval '1 day')
    on conflict (tenant_id, key) do update set value = excluded.value`
  return world.truth(sql, [id, key, value, owner.userId])
}

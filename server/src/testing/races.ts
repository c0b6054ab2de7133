import { expect } from 'vitest'
import { type Answer, type Caller, call } from './call.js'
import { makeMember, makeTenant, type Tenancy } from './tenants.js'
import type { World } from './world.js'

/** AU-07: twenty refreshes of one token at once; afterwards one family with one live child, whoever was answered. */
export async function raceOfRefreshes(world: World, rounds: number): Promise<void> {
  const tenant = await makeTenant(world)
  let cookie = tenant.owner.cookie
  for (let round = 0; round < rounds; round += 1) {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => call(world, 'mutation { refreshSession { accessToken } }', {}, { cookie })),
    )
    const children = new Set(answers.map((answer) => answer.cookie))
    expect(answers.map((answer) => answer.errors ?? null)).toEqual(Array.from({ length: 20 }, () => null))
    expect(children.size).toBe(1)
    const live = `select count(*)::int as live, (select count(distinct family_id)::int from refresh_token where user_id = $1) as families
      from refresh_token where user_id = $1 and rotated_at is null and revoked_at is null`
    expect(await world.truth(live, [tenant.owner.userId])).toEqual([{ live: 1, families: 1 }])
    cookie = [...children][0] ?? ''
  }
}

/** RB-05: two owners act on each other, or leave, at the same moment; whoever wins, one is left, and the loser is told why. */
export async function raceOfOwners(world: World, rounds: number): Promise<void> {
  const tenant = await makeTenant(world)
  const second = await makeMember(world, tenant, 'OWNER')
  const owners = 'select count(*)::int as owners from membership where tenant_id = $1 and role = $2'
  const again = `insert into membership (tenant_id, id, user_id, role) values ($1, gen_random_uuid(), $2, 'OWNER')
    on conflict (tenant_id, user_id) do update set role = 'OWNER'`
  for (let round = 0; round < rounds; round += 1)
    for (const act of [demote, takeOut, leave]) {
      const answers = await Promise.all([
        act(world, tenant, { caller: tenant.owner, other: second.userId }),
        act(world, tenant, { caller: second, other: tenant.owner.userId }),
      ])
      const [{ owners: left } = { owners: 0 }] = await world.truth<{ owners: number }>(owners, [tenant.id, 'OWNER'])
      expect(left).toBe(1)
      const codes = answers.map((answer) => answer.errors?.[0]?.extensions.code).filter(Boolean)
      expect(codes).toHaveLength(1)
      expect(['CONFLICT', 'FORBIDDEN']).toContain(codes[0])
      for (const userId of [tenant.owner.userId, second.userId]) await world.truth(again, [tenant.id, userId])
    }
}

type Act = (world: World, tenant: Tenancy, who: { caller: Caller; other: string }) => Promise<Answer<unknown>>
const demote: Act = (world, _, { caller, other }) =>
  call(world, 'mutation ($u: ID!) { changeMemberRole(userId: $u, role: ADMIN) { role } }', { u: other }, caller)
const takeOut: Act = (world, _, { caller, other }) =>
  call(world, 'mutation ($u: ID!) { removeMember(userId: $u) { role } }', { u: other }, caller)
const leave: Act = (world, { id }, { caller }) =>
  call(world, 'mutation ($t: ID!) { leaveTenant(tenantId: $t) }', { t: id }, caller)

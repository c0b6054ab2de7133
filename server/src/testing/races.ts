import { expect } from 'vitest'
import { call } from './call.js'
import { makeTenant } from './tenants.js'
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

import { expect } from 'vitest'
import { call } from './call.js'
import type { Cut, CutLine } from './cut-commit.js'
import type { Tenancy } from './tenants.js'
import type { World } from './world.js'

const create = 'mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { id name } }'
const traces = `select (select count(*)::int from category where tenant_id = $1 and name = $2) as made,
  (select count(*)::int from audit_log where tenant_id = $1 and action = 'createCategory' and target_label = $2) as told,
  (select count(*)::int from event e join category c on c.tenant_id = e.tenant_id and c.id = e.aggregate_id
    where e.tenant_id = $1 and c.name = $2 and e.name = 'category.created') as events`
type Traces = { made: number; told: number; events: number }

/**
 * So many mutations whose COMMIT goes wrong on the line, each sent again with the same key: the caller is told that it is unknown, and
 * in the end the thing was made once, told once, and recorded once. Answers what stood there before the repeat.
 */
export async function loseCommits(world: World, line: CutLine, given: { tenant: Tenancy; cut: Cut; rounds: number }) {
  const { tenant, cut, rounds } = given
  const before: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const name = `${cut} ${round}`
    const caller = { ...tenant.owner, headers: { 'idempotency-key': `${cut}-${round}-${tenant.slug}` } }
    const ask = () => call<{ createCategory: { id: string } }>(world, create, { input: { name } }, caller)
    line.next(cut)
    const lost = await ask()
    expect([lost.errors?.[0]?.extensions.code, lost.data?.createCategory ?? null]).toEqual(['UNAVAILABLE', null])
    const look = async () => (await world.truth<Traces>(traces, [tenant.id, name]))[0]
    before.push((await look())?.made ?? -1)
    const again = await ask()
    expect(again.errors).toBeUndefined()
    const same = await ask()
    expect(same.data).toEqual(again.data)
    expect(await look()).toEqual({ made: 1, told: 1, events: 1 })
  }
  return before
}

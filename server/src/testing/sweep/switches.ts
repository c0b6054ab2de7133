import { openPool } from '../../db/pool.js'
import { Listing } from '../../modules/directory/listing/listing.entity.js'
import { forJob } from '../../scope/makers.js'
import { openSeeder } from '../seed.js'
import { openClient } from '../sql.js'
import type { TwoTowns } from '../two-towns.js'
import type { World } from '../world.js'

/** As a debugger would, in the running process: the tenant filter of every entity is no longer on by itself. */
export function switchFilterOff({ app }: World): void {
  for (const entity of app.house.orm.getMetadata().getAll().values())
    for (const filter of Object.values(entity.filters)) if (filter.name === 'tenant') filter.default = false
}

export async function switchPoliciesOff({ database }: World): Promise<void> {
  const client = await openClient(database.superuserUrl)
  for (const table of (await openSeeder(client)).tables)
    await client.query(`alter table ${table.name} disable row level security`)
  await client.end()
}

/** Towns whose listings an entity manager of town A finds where no policy applies: what the filter alone lets through. */
export async function townsSeenPastPolicies({ world, a }: TwoTowns): Promise<number> {
  const pool = openPool({ url: world.database.superuserUrl, max: 1, name: 'past-policies' })
  const scope = forJob({ ...world.app.house, pool }, { id: a.id, slug: a.slug, status: 'active' })
  const listings = await scope.em.findAll(Listing)
  await scope.end()
  await pool.end()
  return new Set(listings.map((listing) => listing.tenantId)).size
}

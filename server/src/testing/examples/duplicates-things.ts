import { newId } from '../../kernel/ids.js'
import { makeListing } from '../makers.js'
import type { Ground, Things } from './ground.js'

/** Two listings that are likely one business, as they would be found a moment later. */
async function pair({ world, tenant }: Ground, status: 'OPEN' | 'DISMISSED'): Promise<string> {
  const [elder, younger] = [
    await makeListing(world, tenant, { name: 'Rathaus-Apotheke' }),
    await makeListing(world, tenant, { name: 'Rathaus Apotheke' }),
  ]
  const [row] = await world.truth<{ id: string }>(
    `insert into listing_duplicate (tenant_id, id, elder_id, younger_id, reasons, weight, status, decided_at)
     values ($1, $2, $3, $4, '{NAME}', 3, $5, case when $5 = 'OPEN' then null else now() end) returning id`,
    [tenant.id, newId(), elder.id, younger.id, status],
  )
  return row?.id ?? ''
}

export const duplicatesThings: Things = {
  DUPLICATE_ID: (ground) => pair(ground, 'OPEN'),
  DISMISSED_DUPLICATE_ID: (ground) => pair(ground, 'DISMISSED'),
  OTHER_LISTING_ID: async ({ world, tenant }) =>
    (await makeListing(world, tenant, { name: 'The same once more', phone: '+49 89 2131 1000' })).id,
}

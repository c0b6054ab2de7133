import type { Task, Tasks } from '../../../jobs/task.js'
import { log } from '../../../kernel/log.js'
import { inTransaction } from '../../../scope/makers.js'
import { eachTenant } from '../../tenancy/each-tenant.js'
import { indexListings } from '../search/search.service.js'

const BATCH = 500
// Not when it was changed: nobody changed it, and an import that is taken back asks that.
const move = `update listing set plan_key = $2 where id in (
  select id from listing where tenant_id = app_tenant() and plan_key = $1 order by id limit ${BATCH} for update) returning id`

/** Listings with a plan of their own go to the version that tenants were moved to: nobody pays for it, it is what they weigh. */
const moveListingPlans: Task = (site, { payload: { from, to } }) =>
  eachTenant(site, async (open, { slug }) => {
    let moved = 0
    for (let batch = BATCH; batch === BATCH; moved += batch) {
      const scope = open()
      batch = await inTransaction(scope, async () => {
        const rows = await scope.connection.prepared<{ id: string }>('listing-plans-move', move, [from, to])
        await indexListings(
          scope,
          rows.map(({ id }) => id),
        )
        return rows.length
      })
    }
    if (moved) log.info('listings weigh by the version that is sold now', { tenant: slug, moved })
  })

export const listingPlanTasks: Tasks = { move_listing_plans: { run: moveListingPlans, minutes: 60 } }

import type { Schedule, Task, Tasks } from '../../../jobs/task.js'
import { record } from '../../../events/record.js'
import { inTransaction } from '../../../scope/makers.js'
import type { Scope } from '../../../scope/scope.js'
import { termsOf } from '../../plans/terms.service.js'
import { eachTenant } from '../../tenancy/each-tenant.js'
import { currentTenant } from '../../tenancy/tenancy.service.js'
import { surplusOf } from './surplus.reads.js'

const forget = 'update tenant set listings_told = null where id = app_tenant() and listings_told is not null'
const more = 'update tenant set listings_told = $1 where id = app_tenant() and listings_told < $1'
const less = `update tenant set listings_told = $1
  where id = app_tenant() and (listings_told is null or listings_told > $1) returning id`

/** That listings are read-only is told whenever the plan came to hold fewer than was told: once, however often and by whomever it is asked. */
export async function tellSurplus(scope: Scope): Promise<void> {
  const count = (await surplusOf(scope)).size
  const { limit, plan } = await termsOf(scope, 'listings')
  if (!count || limit === null) return void (await scope.connection.prepared('surplus-forget-told', forget, []))
  await scope.connection.prepared('surplus-told-more', more, [limit])
  const told = await scope.connection.prepared('surplus-told', less, [limit])
  if (!told.length) return
  record(scope, { name: 'listings.read_only', on: await currentTenant(scope), payload: { planKey: plan.id, count } })
}

/** What was agreed for a while runs out by its date, and the operator makes room smaller without a word: nobody else hears of that. */
const judgeSurplus: Task = (site) =>
  eachTenant(site, async (open, { liveTenantId }) => {
    if (liveTenantId) return
    const scope = open()
    await inTransaction(scope, () => tellSurplus(scope))
  })

export const surplusTasks: Tasks = { judge_surplus: { run: judgeSurplus, minutes: 30 } }
export const surplusSchedules: Schedule[] = [{ task: 'judge_surplus', pattern: '22 * * * *' }]

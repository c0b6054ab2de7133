import { enqueue } from '../../../jobs/enqueue.js'
import type { Schedule, Task, Tasks } from '../../../jobs/task.js'
import { forJob, inTransaction, type OpenScope } from '../../../scope/makers.js'
import type {
  TenantSubscriptionState as State,
  TenantSubscription,
} from '../subscription/tenant-subscription.entity.js'
import { liveSubscription, tenantSubscription } from '../subscription/subscription.reads.js'
import { openShut, syncTenant } from '../subscription/sync.service.js'
import { laterOf } from '../unanswered.js'
import { followClosing } from './closing.js'
import { remindOfPayment } from './dunning.js'
import { moveOn } from './move.js'
import { settleQuantity } from './quantity.js'
import { payWhatResumed } from './resumed.js'
import { releaseSpent } from './spent-schedule.js'
import { releaseSubdomain } from './subdomain.js'
import type { Tended } from './tended.js'
import { remindOfTrial } from './trial.js'
import { withdrawLocations } from './withdraw.js'

/** For whom there is something to do: each is a job of its own, so that one who gives trouble holds up nobody else. */
const tendAll: Task = async ({ house }) => {
  const { payments } = house.ports
  if (!payments) return
  const ids = await forJob(house, null).ask<{ id: string }>('select billed_tenants($1) as id', [payments.livemode])
  for (const { id } of ids) {
    const scope = openShut(house, id)
    await inTransaction(scope, () => enqueue(scope, { task: 'tend_subscription', payload: {}, key: `tend:${id}` }))
  }
}

const tend: Task = async ({ house }, { tenantId }) => {
  const { payments } = house.ports
  if (!payments || !tenantId) return
  try {
    // A line that was lost is made good here: what is not paid is looked at before anybody is told so.
    await syncTenant(house, tenantId)
    const open = () => openShut(house, tenantId)
    const row = await standing(open())
    if (!row) return
    const about = { house, payments, open, row }
    await releaseSpent(about)
    if (!(await isSeenTo(about))) await dutyOf[row.state](about)
  } catch (error) {
    throw await laterOf(house, error)
  }
}

/** What was begun before is brought to its end first. */
const isSeenTo = async (about: Tended): Promise<boolean> =>
  (about.row.withdrawnRef !== null && (await withdrawLocations(about))) || followClosing(about)

async function standing(scope: OpenScope): Promise<TenantSubscription | null> {
  try {
    await scope.connection.read()
    return (await liveSubscription(scope)) ?? (await tenantSubscription(scope))
  } finally {
    await scope.end()
  }
}

async function followPlan(about: Tended): Promise<void> {
  if (!(await moveOn(about))) await settleQuantity(about)
}

const dutyOf: Record<State, (about: Tended) => Promise<void>> = {
  TRIALING: async (about) => {
    await remindOfTrial(about)
    await followPlan(about)
  },
  ACTIVE: async (about) => {
    if (!(await payWhatResumed(about))) await followPlan(about)
  },
  PAST_DUE: async (about) => {
    await remindOfPayment(about)
    await settleQuantity(about)
  },
  PAUSED: settleQuantity,
  CANCELED: releaseSubdomain,
}

/** What time asks for has a name of its own: an errand carries the seal of who asked for it (jobs/signature.ts). */
export const lifeTasks: Tasks = { tend_subscriptions: tendAll, tend_hourly: tendAll, tend_subscription: tend }
export const lifeSchedules: Schedule[] = [{ task: 'tend_hourly', pattern: '11 * * * *' }]

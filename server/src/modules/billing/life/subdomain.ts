import { record } from '../../../events/record.js'
import { inTransaction } from '../../../scope/makers.js'
import type { Scope } from '../../../scope/scope.js'
import { planById } from '../../plans/plans.service.js'
import { ServedHost } from '../../tenancy/domain/domain.entity.js'
import { currentTenant } from '../../tenancy/tenancy.service.js'
import { TenantSubscription } from '../subscription/tenant-subscription.entity.js'
import type { Tended } from './tended.js'
import { takeStep } from './step.js'

const DAY = 86_400_000
/** Whose letters do not go out is not told, and so gives nothing up meanwhile. */
const shut: readonly string[] = ['suspended', 'closed']

/** Thirty days after an owner canceled the name below BASE_DOMAIN is free for anybody; they are told a week and a day before. */
export async function releaseSubdomain({ payments, open, row }: Tended): Promise<void> {
  const now = payments.now().getTime()
  if (!row.subdomainReleaseAt || !(await isGivenUp(open, row))) return
  const left = (row.subdomainReleaseAt.getTime() - now) / DAY
  const to = left <= 1 ? 2 : left <= 7 ? 1 : 0
  if (to > row.subdomainStep)
    await takeStep(open, row, { ledger: 'subdomain_step', to, name: 'subdomain.leaving', at: payments.now() })
  // After a jump of the clock, and after hours without a worker, they had a day to hear of it.
  else if (left <= 0 && row.subdomainToldAt && now - row.subdomainToldAt.getTime() >= DAY) await release(open, row)
}

/** Who has another plan without paying for it here, as the operator agreed with them, keeps the name for good. */
async function isGivenUp(open: Tended['open'], row: TenantSubscription): Promise<boolean> {
  const scope = open()
  return inTransaction(scope, async () => {
    const { planKey, status } = await currentTenant(scope)
    const { key } = await planById(scope, planKey)
    if (key !== 'free') (await rowOf(scope, row)).subdomainReleaseAt = null
    return key === 'free' && !shut.includes(status)
  })
}

async function release(open: Tended['open'], row: TenantSubscription): Promise<void> {
  const scope = open()
  await inTransaction(scope, async () => {
    const kept = await rowOf(scope, row)
    const served = await scope.em.findOne(ServedHost, { kind: 'SUBDOMAIN' })
    kept.subdomainReleaseAt = null
    if (!served) return
    scope.em.remove(served)
    record(scope, { name: 'tenant.subdomain_released', on: await currentTenant(scope), payload: { host: served.host } })
  })
}

const rowOf = (scope: Scope, { id }: TenantSubscription): Promise<TenantSubscription> =>
  scope.em.findOneOrFail(TenantSubscription, { id })

import { record } from '../../../events/record.js'
import { inTransaction } from '../../../scope/makers.js'
import { ServedHost } from '../../tenancy/domain/domain.entity.js'
import { currentTenant } from '../../tenancy/tenancy.service.js'
import { TenantSubscription } from '../subscription/tenant-subscription.entity.js'
import type { Tended } from './tended.js'
import { takeStep } from './step.js'

const DAY = 86_400_000

/** Thirty days after an owner canceled the name below BASE_DOMAIN is free for anybody; they are told a week and a day before. */
export async function releaseSubdomain({ payments, open, row }: Tended): Promise<void> {
  if (!row.subdomainReleaseAt) return
  const left = (row.subdomainReleaseAt.getTime() - payments.now().getTime()) / DAY
  const to = left <= 1 ? 2 : left <= 7 ? 1 : 0
  if (to > row.subdomainStep)
    await takeStep(open, row, { ledger: 'subdomain_step', to, name: 'subdomain.leaving', at: payments.now() })
  // After a jump of the clock too they had a day to hear of it.
  else if (left <= 0) await release(open, row)
}

async function release(open: Tended['open'], row: TenantSubscription): Promise<void> {
  const scope = open()
  await inTransaction(scope, async () => {
    const kept = await scope.em.findOneOrFail(TenantSubscription, { id: row.id })
    const served = await scope.em.findOne(ServedHost, { kind: 'SUBDOMAIN' })
    kept.subdomainReleaseAt = null
    if (!served) return
    scope.em.remove(served)
    record(scope, { name: 'tenant.subdomain_released', on: await currentTenant(scope), payload: { host: served.host } })
  })
}

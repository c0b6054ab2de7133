import { z } from 'zod'
import { Postponed, type Schedule, type Task, type Tasks } from '../../../jobs/task.js'
import { log } from '../../../kernel/log.js'
import { forJob, type House, inTransaction } from '../../../scope/makers.js'
import type { ScopeTenant } from '../../../scope/scope.js'
import { eachTenant } from '../each-tenant.js'
import { findTenantById } from '../find-tenant.js'
import { DomainStatus, TenantDomain } from './domain.entity.js'
import { isDue, isFresh, ROUND_MINUTE, SOON_EVERY } from './due.js'
import { lookUp } from './look-up.js'
import { settleCheck } from './settle.js'

const wish = z.object({ domainId: z.uuid() })

/** The first hour after a claim was made: every half minute, until its record is seen. */
const checkDomain: Task = async ({ house }, { payload, tenantId }) => {
  const { domainId } = wish.parse(payload)
  const tenant = tenantId && (await findTenantById(forJob(house, null), tenantId))
  if (!tenant) return
  const claim = (await claimsOf(house, tenant)).find(({ id }) => id === domainId)
  if (!claim || claim.status !== DomainStatus.PENDING) return
  const done = await check(house, tenant, claim)
  if (!done && isFresh(claim, house.now())) throw new Postponed('The record is not there yet.', SOON_EVERY)
}

/** Every tenant's own round, within its own walls: hosts that are served daily, open claims hourly. */
const checkDomains: Task = (site) =>
  eachTenant(site, async (_open, tenant) => {
    const { house } = site
    for (const claim of await claimsOf(house, tenant)) if (isDue(claim, house.now())) await check(house, tenant, claim)
  })

async function claimsOf(house: House, tenant: ScopeTenant): Promise<TenantDomain[]> {
  const scope = forJob(house, tenant)
  return inTransaction(scope, () => scope.em.findAll(TenantDomain, { orderBy: { host: 'asc' } }))
}

/** Looks up with no connection held, then writes it down; true when the host is proved. */
async function check(house: House, tenant: ScopeTenant, { id, host, token }: TenantDomain): Promise<boolean> {
  const problem = await lookUp(house.ports.dns, { host, token })
  const scope = forJob(house, tenant)
  try {
    await inTransaction(scope, async () => {
      const claim = await scope.em.findOne(TenantDomain, { id })
      if (claim) await settleCheck(scope, claim, { problem, counts: true })
    })
    return problem === null
  } catch (error) {
    if (!isTaken(error)) throw error
    log.info('a host is proved that is served for another tenant', { tenant: tenant.slug, domain: id })
    return false
  }
}

const isTaken = (error: unknown): boolean => /tenant_domain_host_key/.test(String((error as Error).message))

export const domainTasks: Tasks = { check_domain: checkDomain, check_domains: { run: checkDomains, minutes: 60 } }
export const domainSchedules: Schedule[] = [{ task: 'check_domains', pattern: `${ROUND_MINUTE} * * * *` }]

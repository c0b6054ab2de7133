import { z } from 'zod'
import { Postponed, type Schedule, type Task, type Tasks } from '../../../jobs/task.js'
import { log } from '../../../kernel/log.js'
import { forJob, type House, inTransaction } from '../../../scope/makers.js'
import type { ScopeTenant } from '../../../scope/scope.js'
import { findTenantById } from '../find-tenant.js'
import { DomainStatus, TenantDomain } from './domain.entity.js'
import { lookUp } from './look-up.js'
import { settleCheck } from './settle.js'

const HOUR = 60 * 60_000
/** A little less than a day, so that an hourly round finds each host once a day. */
const DAILY = 23 * HOUR
/** A claim nobody proves is looked up less and less, and no more after two weeks. */
const SOON_FOR = HOUR
const CLAIM_FOR = 14 * 24 * HOUR
const wish = z.object({ domainId: z.uuid() })

/** The first hour after a claim was made: every half minute, until its record is seen. */
const checkDomain: Task = async ({ house }, { payload, tenantId }) => {
  const { domainId } = wish.parse(payload)
  const tenant = tenantId && (await findTenantById(forJob(house, null), tenantId))
  if (!tenant) return
  const claim = (await claimsOf(house, tenant)).find(({ id }) => id === domainId)
  if (!claim || claim.status !== DomainStatus.PENDING) return
  const done = await check(house, tenant, claim)
  const age = house.now().getTime() - claim.createdAt.getTime()
  if (!done && age < SOON_FOR) throw new Postponed('The record is not there yet.', 30)
}

/** Every tenant's own round, within its own walls: hosts that are served daily, open claims hourly. */
const checkDomains: Task = async ({ house, openTenants }) => {
  for (const id of await openTenants()) {
    const tenant = await findTenantById(forJob(house, null), id)
    if (!tenant) continue
    for (const claim of await claimsOf(house, tenant)) if (isDue(claim, house.now())) await check(house, tenant, claim)
  }
}

function isDue(claim: TenantDomain, now: Date): boolean {
  const since = (instant: Date | null): number => (instant ? now.getTime() - instant.getTime() : Number.MAX_VALUE)
  if (claim.status === DomainStatus.RELEASED) return false
  if (claim.status === DomainStatus.PENDING) return since(claim.createdAt) < CLAIM_FOR
  return since(claim.checkedAt) >= DAILY
}

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
export const domainSchedules: Schedule[] = [{ task: 'check_domains', pattern: '23 * * * *' }]

import { randomBytes } from 'node:crypto'
import { record } from '../../../events/record.js'
import { enqueue } from '../../../jobs/enqueue.js'
import { notFound, refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { reserve } from '../../plans/reserve.service.js'
import { currentTenant } from '../tenancy.service.js'
import type { Tenant } from '../tenant.entity.js'
import { needLive } from '../test-mode.js'
import { DomainStatus, ServedHost, TenantDomain } from './domain.entity.js'
import type { ProofFacts } from './domains.prepare.js'
import { hostToClaim } from './host-name.js'
import { settleCheck } from './settle.js'

/** Whatever a plan allows: each claim is looked up by us for two weeks. */
const MOST_CLAIMS = 200

/** Anybody may claim any host: until it is proved the claim serves nothing and hinders nobody. */
export async function addTenantDomain(scope: Scope, text: string): Promise<TenantDomain> {
  needLive(scope)
  const host = hostToClaim(text, scope.settings.baseDomain)
  if ((await scope.em.count(TenantDomain)) >= MOST_CLAIMS)
    throw refuse('CONFLICT', `A tenant has at most ${MOST_CLAIMS} hosts of its own.`, { field: 'host' })
  await reserve(scope, 'customDomains')
  const token = randomBytes(20).toString('hex')
  const claim = scope.em.create(TenantDomain, { id: newId(), host, token } as TenantDomain)
  scope.em.persist(claim)
  record(scope, { name: 'domain.claimed', on: claim, payload: { host } })
  await enqueue(scope, { task: 'check_domain', payload: { domainId: claim.id }, key: `check-domain:${claim.id}` })
  return claim
}

/** The look-up was made before the transaction (domains.prepare.ts); two that prove one host at once meet at the key of served hosts. */
export async function verifyTenantDomain(scope: Scope, id: string): Promise<TenantDomain> {
  needLive(scope)
  const claim = await claimOf(scope, id)
  const facts = scope.prepared as ProofFacts | null
  if (!facts) throw notFound('domain')
  await settleCheck(scope, claim, { problem: facts.problem, counts: false })
  return claim
}

export async function removeTenantDomain(scope: Scope, id: string): Promise<TenantDomain> {
  needLive(scope)
  const claim = await claimOf(scope, id)
  const tenant = await currentTenant(scope)
  for (const served of await scope.em.findAll(ServedHost, { where: { claimId: claim.id } })) scope.em.remove(served)
  if (tenant.primaryClaimId === claim.id) tenant.primaryClaimId = null
  // What points at the claim goes first.
  await scope.em.flush()
  record(scope, { name: 'domain.removed', on: claim, payload: { host: claim.host } })
  await scope.em.remove(claim).flush()
  return claim
}

/** `null`: the subdomain again. Pages asked for under the tenant's other hosts lead to it; the API answers under each. */
export async function setPrimaryDomain(scope: Scope, id: string | null): Promise<Tenant> {
  needLive(scope)
  const tenant = await currentTenant(scope)
  const claim = id ? await claimOf(scope, id) : null
  if (claim && claim.status !== DomainStatus.VERIFIED)
    throw refuse('CONFLICT', 'Only a verified host can be the primary one.', { field: 'id' })
  tenant.primaryClaimId = claim?.id ?? null
  record(scope, { name: 'tenant.primary_domain_set', on: tenant, payload: { host: claim?.host ?? null } })
  return tenant
}

export async function domainsOf(scope: Scope): Promise<TenantDomain[]> {
  return scope.em.findAll(TenantDomain, { orderBy: { host: 'asc' } })
}

export async function isPrimary(scope: Scope, claim: TenantDomain): Promise<boolean> {
  return (await currentTenant(scope)).primaryClaimId === claim.id
}

async function claimOf(scope: Scope, id: string): Promise<TenantDomain> {
  const claim = await scope.em.findOne(TenantDomain, { id })
  if (!claim) throw notFound('domain')
  return claim
}

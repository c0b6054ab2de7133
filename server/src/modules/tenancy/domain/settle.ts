import { LockMode } from '@mikro-orm/core'
import { record } from '../../../events/record.js'
import { newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { currentTenant } from '../tenancy.service.js'
import { DomainProblem, DomainStatus, ServedHost, type TenantDomain } from './domain.entity.js'

/** At this many daily checks in a row without the record the host is freed. */
const MOST_FAILED = 3

/**
 * Writes down what a look-up found. `counts`: it was the daily check, so a missing record counts against the host; a name server
 * that did not answer never does, for it says nothing about who owns the name.
 */
export async function settleCheck(
  scope: Scope,
  claim: TenantDomain,
  { problem, counts }: { problem: DomainProblem | null; counts: boolean },
): Promise<void> {
  // Somebody who presses "check" and the half-minute's look-up may find the record at the same moment: the second sees what the first did.
  await scope.em.refresh(claim, { lockMode: LockMode.PESSIMISTIC_WRITE })
  claim.checkedAt = scope.now()
  claim.problem = problem
  if (!problem) return serve(scope, claim)
  const served = claim.status === DomainStatus.VERIFIED || claim.status === DomainStatus.FAILING
  if (!served || !counts || problem === DomainProblem.NO_ANSWER) return
  claim.failedChecks += 1
  if (claim.failedChecks >= MOST_FAILED) return release(scope, claim)
  if (claim.status === DomainStatus.VERIFIED)
    record(scope, { name: 'domain.failing', on: claim, payload: { host: claim.host } })
  claim.status = DomainStatus.FAILING
}

async function serve(scope: Scope, claim: TenantDomain): Promise<void> {
  claim.failedChecks = 0
  const served = await scope.em.findOne(ServedHost, { claimId: claim.id })
  if (claim.status !== DomainStatus.VERIFIED)
    record(scope, { name: 'domain.verified', on: claim, payload: { host: claim.host } })
  claim.status = DomainStatus.VERIFIED
  if (served) return
  claim.verifiedAt ??= scope.now()
  await scope.connection.prepared('free-host', 'select free_host($1)', [claim.host])
  const row = { id: newId(), host: claim.host, kind: 'CUSTOM', claimId: claim.id, verifiedAt: scope.now() }
  scope.em.persist(scope.em.create(ServedHost, row as ServedHost))
}

async function release(scope: Scope, claim: TenantDomain): Promise<void> {
  claim.status = DomainStatus.RELEASED
  for (const row of await scope.em.findAll(ServedHost, { where: { claimId: claim.id } })) scope.em.remove(row)
  const tenant = await currentTenant(scope)
  if (tenant.primaryClaimId === claim.id) tenant.primaryClaimId = null
  record(scope, { name: 'domain.released', on: claim, payload: { host: claim.host } })
}

import { isId } from '../../../kernel/ids.js'
import { holds, type Prepared } from '../../../scope/doors.js'
import type { OpenScope } from '../../../scope/makers.js'
import { loadViewer } from '../../../scope/viewer.js'
import { type DomainProblem, TenantDomain } from './domain.entity.js'
import { lookUp } from './look-up.js'

export type ProofFacts = { problem: DomainProblem | null }

/** Name servers may take seconds: before the transaction, with no connection held. Who may not ask causes no look-up. */
export const prepareVerify =
  (roleBook: Parameters<typeof loadViewer>[1]) =>
  async (scope: OpenScope, { id }: { id: string }): Promise<Prepared> => {
    if (!scope.tenant) return { facts: null }
    await loadViewer(scope, roleBook)
    const claim = holds(scope.viewer, 'domain.write') && isId(id) ? await scope.em.findOne(TenantDomain, { id }) : null
    await scope.connection.giveBack()
    scope.em.clear()
    // The rule and the verb refuse in their own words.
    if (!claim) return { facts: null }
    return { facts: { problem: await lookUp(scope.ports.dns, claim) } satisfies ProofFacts }
  }

import type { PlatformAuditFilter, PlatformAuditRowFragment } from '../../../gql/graphql'
import type { Row } from '../../audit/auditRow'
import { type AuditSearch, filterOf } from '../../audit/auditSearch'

/** An entry of the operator's trail as the parts of the audit log read it; `nobody`: who acts where no person does. */
export function rowOf(entry: PlatformAuditRowFragment, nobody: string): Row {
  const { id, at, action, outcome, actor, tenant, target, reason, requestId } = entry
  const about = tenant
    ? { type: 'PlatformTenant', id: tenant.id, label: tenant.name }
    : target && { type: target.type ?? '', id: target.id, label: target.type ? null : target.id }
  return {
    __typename: 'AuditEntry',
    ...{ id, at, action, outcome, requestId },
    ...{ viewedAs: null, jobId: null, changeCount: 0, changes: [] },
    actor: {
      __typename: 'AuditActor',
      kind: actor ? 'USER' : 'PLATFORM',
      avatarUrl: null,
      id: actor?.id ?? null,
      name: actor ? actor.name : nobody,
    },
    target: about && { __typename: 'AuditTarget', ...about },
    facts: reason ? [{ __typename: 'AuditFact', name: 'reason', value: reason }] : [],
  }
}

/** Ticking off one's bell is a change like any, and no news. */
const QUIET = ['markPlatformNotificationsRead']

export function platformFilterOf({ kind: _, ...search }: AuditSearch): PlatformAuditFilter {
  const { actorKind: __, targetType: ___, ...filter } = filterOf(search)
  return { ...filter, exceptActions: QUIET }
}

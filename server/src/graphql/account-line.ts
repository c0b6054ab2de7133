import { hashOfAddress } from '../kernel/address.js'
import { type Refusal, refuse } from '../kernel/errors.js'
import { log } from '../kernel/log.js'
import type { RequestFacts, Scope } from '../scope/scope.js'
import { refusalOf } from './errors.js'

type Asked = Pick<Scope, 'viewer' | 'tenant' | 'requestId' | 'settings'> & { request: RequestFacts | null }

/**
 * What happens at the doors of accounts, a line each, for whoever watches them (LG-06): which door, how it went and why, whose account
 * where it is known, and from which address by its keyed digest alone. `account`: the door is one of them; at any other door only
 * that somebody was turned away is told.
 */
export function tellAccount(
  scope: Asked,
  { event, account }: { event: string; account: boolean },
  error?: unknown,
): void {
  const refusal = error === undefined ? null : (refusalOf(error) ?? refuse('INTERNAL', ''))
  const denied = refusal?.code === 'FORBIDDEN' || refusal?.code === 'UNAUTHENTICATED'
  if (!account && !denied) return
  const line = {
    event,
    outcome: refusal ? outcomeOf(refusal, account) : 'ok',
    ...(refusal ? { reason: reasonOf(refusal) } : {}),
    user: refusal?.detail.why?.userId ?? scope.viewer.userId,
    ...(scope.viewer.key ? { keyId: scope.viewer.key.id } : {}),
    tenant: scope.tenant?.slug,
    requestId: scope.requestId,
    from: scope.request ? hashOfAddress(scope.settings.ipHashKey, scope.request.address) : null,
  }
  if (refusal) log.warn('account', line)
  else log.info('account', line)
}

function outcomeOf(refusal: Refusal, account: boolean): string {
  if (refusal.code === 'RATE_LIMITED') return 'locked'
  if (refusal.code === 'FORBIDDEN' || !account) return 'denied'
  return 'failed'
}

/** The log may know what the caller is not told: that an address is unknown, that a token was used before. */
const reasonOf = ({ code, detail }: Refusal): string => detail.why?.reason ?? String(detail.extensions?.reason ?? code)

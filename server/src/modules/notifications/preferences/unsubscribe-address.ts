import { createHmac, timingSafeEqual } from 'node:crypto'
import { isId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { siteAddress } from '../../tenancy/addresses.js'
import { NotificationKind } from '../kinds.js'

/** Whose mails of which kind. It does not run out: a mail may be read years later, and says no more than "no". */
export type Unsubscribing = { tenantId: string; userId: string; kind: NotificationKind }

export function unsubscribeAddress(scope: Scope, whose: Unsubscribing): string {
  const { tenantId, userId, kind } = whose
  return `${siteAddress(scope)}/unsubscribe/${tenantId}/${userId}/${kind}/${sign(scope.settings.downloadKey, whose)}`
}

/** Null for whatever we did not sign. */
export function readUnsubscribing(key: string, given: Record<string, unknown>): Unsubscribing | null {
  const { tenantId, userId, kind, signature } = given
  if (!isId(tenantId) || !isId(userId) || typeof signature !== 'string') return null
  const known = Object.values(NotificationKind).find((each) => each === kind)
  if (!known) return null
  const whose = { tenantId, userId, kind: known }
  const [expected, got] = [Buffer.from(sign(key, whose)), Buffer.from(signature)]
  return expected.length === got.length && timingSafeEqual(expected, got) ? whose : null
}

function sign(key: string, { tenantId, userId, kind }: Unsubscribing): string {
  return createHmac('sha256', key).update(`unsubscribe:${tenantId}|${userId}|${kind}`).digest('base64url')
}

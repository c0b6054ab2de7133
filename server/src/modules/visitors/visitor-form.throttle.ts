import { hashOfAddress, networkOf } from '../../kernel/address.js'
import { refuse } from '../../kernel/errors.js'
import type { Prepared } from '../../scope/doors.js'
import type { OpenScope } from '../../scope/makers.js'
import { type Scope, tenantIdOf } from '../../scope/scope.js'
import { formOf } from './visitor-form.service.js'
import type { VisitorFormInput } from './visitor-form.types.js'

const DAY = 24 * 3_600
type Bucket = [name: string, perSecond: number, burst: number]

/** The network that a request came from, as a keyed digest; null for what comes from no request. */
export function networkHash({ settings, request }: Pick<OpenScope, 'settings' | 'request'>): string | null {
  return request ? hashOfAddress(settings.ipHashKey, networkOf(request.address)) : null
}

/**
 * In a tenant a browser sends five forms of a kind at once and twenty a day, a network four times as many, and to one address go three
 * mails a day because of them, whoever asks. Counted before the transaction, and only for a form that is ours: what is refused anyway
 * costs nobody their turn.
 */
export function throttleForm(kind: string) {
  return async (
    scope: OpenScope,
    { input }: { input: VisitorFormInput & { email?: string | null } },
  ): Promise<Prepared> => {
    const form = scope.tenant ? formOf(scope, input) : null
    if (!form?.visitorId) return { facts: null }
    const tenantId = tenantIdOf(scope)
    const buckets: Bucket[] = [
      [`form-by:${kind}:${tenantId}:${form.visitorId}`, 20 / DAY, 5],
      [`form-from:${kind}:${tenantId}:${networkHash(scope)}`, 80 / DAY, 20],
    ]
    const email = input.email?.trim().toLowerCase()
    if (email) buckets.push([`form-mail:${hashOfAddress(scope.settings.ipHashKey, email)}`, 3 / DAY, 3])
    for (const bucket of buckets) await takeAhead(scope, bucket)
    return { facts: null }
  }
}

/**
 * What a person who is signed in asks of a tenant: three at once and ten a day. Counted in the transaction, when nothing else is wrong: what
 * is refused gives its turn back.
 */
export async function throttlePerson(scope: Scope, kind: string): Promise<void> {
  return takeTurn(scope, `${kind}-by:${tenantIdOf(scope)}:${scope.viewer.userId}`)
}

/** The same of anything that has a name of its own. */
export async function takeTurn(scope: Scope, name: string, { atOnce = 3, aDay = 10 } = {}): Promise<void> {
  const bucket: Bucket = [name, aDay / DAY, atOnce]
  needTurn((await scope.connection.prepared<Taken>('person-turn', tokens, bucket))[0])
}

/** Look-ups of strangers' names and addresses that a person causes: ten at once, a hundred a day. Before the transaction. */
export async function throttleLookUp(scope: OpenScope): Promise<void> {
  await takeAhead(scope, [`look-up-by:${tenantIdOf(scope)}:${scope.viewer.userId}`, 100 / DAY, 10])
}

type Taken = { granted: number; retry_ms: number }
const tokens = 'select * from take_tokens($1, $2, $3, 1)'

/** Before the transaction, whatever becomes of it: `[name, per second, burst]`. */
export async function takeAhead(scope: OpenScope, bucket: Bucket): Promise<void> {
  needTurn((await scope.ask<Taken>(tokens, bucket))[0])
}

function needTurn(taken: Taken | undefined): void {
  if (taken?.granted) return
  const retryAfter = Math.ceil((taken?.retry_ms ?? 60_000) / 1000)
  throw refuse('RATE_LIMITED', 'That was a lot for one day. Try again later.', { extensions: { retryAfter } })
}

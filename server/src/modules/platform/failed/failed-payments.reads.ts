import type { Page } from '../../../kernel/page.js'
import { isId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'
import { inMode } from '../../billing/may-bill.js'
import { LAPSES_AFTER_MS, TenantSubscriptionState } from '../../billing/subscription/tenant-subscription.entity.js'
import { type Asked, anywhere, pageOf } from '../page.js'
import { PlatformFailedPayment } from './failed-payment.types.js'

type Row = Pick<PlatformFailedPayment, 'id' | 'tenantId' | 'number' | 'attempts' | 'isOpen'> & {
  currency: string
  due: number
  failedAt: string
  nextAttemptAt: string | null
  state: TenantSubscriptionState | null
  pastDueSince: string | null
  step: number | null
  owesLocations: boolean | null
}

/** On which days a missing payment is told of (billing/life/dunning.ts), by the step of its subscription. */
const DAYS = [0, 3, 5, 7]

const isOwed = `(i.state = 'OPEN' and s.state is distinct from 'CANCELED')`
const select = `i.id, i.tenant_id as "tenantId", i.number, i.attempts, i.currency, i.amount_due as due, i.next_attempt_at as "nextAttemptAt",
  coalesce(s.past_due_since, i.issued_at) as "failedAt", s.past_due_since as "pastDueSince", s.state, s.dunning_step as step, s.owes_locations as "owesLocations",
  ${isOwed} as "isOpen"`
/** Beside it the one subscription that ran when it was written: what another one does since is no matter of this debt. */
const from = `billing_invoice i join tenant t on t.id = i.tenant_id
  left join lateral (select n.state, n.past_due_since, n.dunning_step, n.owes_locations from tenant_subscription n
    where n.tenant_id = i.tenant_id and n.livemode = i.livemode
    order by n.started_at > i.issued_at, n.started_at desc, n.id desc limit 1) s on true`
const failed = `i.attempts > 0 and i.state in ('OPEN', 'UNCOLLECTIBLE', 'VOID') and i.amount_due > 0 and ($1::boolean is null or i.livemode = $1)
  and ($2::text is null or t.name ilike $2 or t.slug ilike $2 or t.id = $3)`

/** Newest first, of those that are charged as it is charged here (billing/may-bill.ts). */
export function listFailedPayments(
  scope: Scope,
  { text, isOpen, ...asked }: Asked & { text: string | null; isOpen: boolean },
): Promise<Page<PlatformFailedPayment>> {
  const sought = text?.trim() ?? null
  const values = [inMode(scope).livemode ?? null, anywhere(sought), isId(sought) ? sought : null]
  const where = isOpen ? `${failed} and ${isOwed}` : failed
  const name = isOpen ? 'failed-payments-open' : 'failed-payments'
  return pageOf<Row, PlatformFailedPayment>(
    scope,
    { ...asked, name, select, from, where, values, id: 'i.id' },
    paymentOf,
  )
}

function paymentOf({ currency, due, state, pastDueSince, step, owesLocations, ...row }: Row): PlatformFailedPayment {
  const isAsked = row.isOpen && state === TenantSubscriptionState.PAST_DUE
  return Object.assign(new PlatformFailedPayment(), {
    ...row,
    amountDue: { amount: due, currency },
    failedAt: new Date(row.failedAt),
    nextAttemptAt: isAsked && row.nextAttemptAt ? new Date(row.nextAttemptAt) : null,
    remindedOnDay: isAsked ? (DAYS[step ?? 0] ?? null) : null,
    lapsesAt:
      isAsked && pastDueSince && !owesLocations ? new Date(new Date(pastDueSince).getTime() + LAPSES_AFTER_MS) : null,
    subscriptionState: state,
  })
}

import { isId } from '../../../kernel/ids.js'
import type { Page } from '../../../kernel/page.js'
import type { Scope } from '../../../scope/scope.js'
import { inMode } from '../../billing/may-bill.js'
import { type Asked, anywhere, pageOf } from '../page.js'
import { PlatformSubscription } from './platform-subscription.types.js'
import type { PlatformSubscriptionFilter } from './platform-subscriptions.inputs.js'

const instants = [
  'startedAt',
  'periodEnd',
  'trialEnd',
  'cancelAt',
  'endedAt',
  'pausedAt',
  'resumesAt',
  'pastDueSince',
] as const
type Row = Pick<PlatformSubscription, 'id' | 'tenantId' | 'planId' | 'state' | 'interval' | 'quantity'> &
  Record<(typeof instants)[number], string | null> & { currency: string; unitAmount: number }

const select = `s.id, s.tenant_id as "tenantId", s.plan_key as "planId", s.state, s."interval", s.currency, s.unit_amount as "unitAmount",
  s.quantity, s.started_at as "startedAt", s.period_end as "periodEnd", s.trial_end as "trialEnd", s.cancel_at as "cancelAt",
  s.ended_at as "endedAt", s.paused_at as "pausedAt", s.resumes_at as "resumesAt", s.past_due_since as "pastDueSince"`
const from = 'tenant_subscription s join tenant t on t.id = s.tenant_id'
const where = `($1::boolean is null or s.livemode = $1) and ($2::text is null or t.name ilike $2 or t.slug ilike $2 or t.id = $3)
  and ($4::text is null or s.state = $4) and ($5::text is null or s.plan_key in (select p.key from plan p where p.base_key = $5))
  and ($6::boolean is null or (s.state <> 'CANCELED' and s.cancel_at is not null) = $6)`

/** Of those that are charged as it is charged here (billing/may-bill.ts). */
export function listSubscriptions(
  scope: Scope,
  { text, state, plan, isEnding }: PlatformSubscriptionFilter,
  asked: Asked,
): Promise<Page<PlatformSubscription>> {
  const sought = text?.trim() ?? null
  const values = [
    inMode(scope).livemode ?? null,
    anywhere(sought),
    isId(sought) ? sought : null,
    state ?? null,
    plan ?? null,
    isEnding ?? null,
  ]
  const listed = { name: 'platform-subscriptions', select, from, where, values, id: 's.id' }
  return pageOf<Row, PlatformSubscription>(scope, { ...asked, ...listed }, subscriptionOf)
}

function subscriptionOf({ currency, unitAmount, ...row }: Row): PlatformSubscription {
  const dates = Object.fromEntries(instants.map((name) => [name, row[name] === null ? null : new Date(row[name])]))
  const price = { amount: unitAmount, currency }
  const total = { amount: unitAmount * row.quantity, currency }
  return Object.assign(new PlatformSubscription(), { ...row, ...dates, price, total })
}

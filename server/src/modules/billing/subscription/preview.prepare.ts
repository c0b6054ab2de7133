import { refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import type { PaymentsPort, Preview } from '../../../providers/payments/port.js'
import type { Prepared } from '../../../scope/doors.js'
import type { OpenScope } from '../../../scope/makers.js'
import { perScope } from '../../../scope/per-scope.js'
import type { Scope } from '../../../scope/scope.js'
import { currentPlans, planById } from '../../plans/plans.service.js'
import { needLive } from '../../tenancy/test-mode.js'
import { billingNow, mayBill, needPayments, toldOf } from '../may-bill.js'
import { type Change, wishedChange } from './change.verb.js'
import { lossesOf } from './consequences.reads.js'
import { needSubscription } from './need-subscription.js'
import type { PlanChangePreview } from './preview.types.js'
import { PlanChangeTime, type PreviewPlanChangeInput } from './subscription.inputs.js'
import { askedNow } from './verb.js'

type Args = { input: PreviewPlanChangeInput }

/** Of one operation, which may ask for several side by side: by what was asked. */
const previews = perScope(() => new Map<string, { change: Change; costs: Preview }>())
const nameOf = ({ planKey, interval, when }: PreviewPlanChangeInput): string =>
  JSON.stringify([planKey, interval, when])

/** Free of charge is canceling: nobody outside need be asked. */
const isFree = ({ planKey }: PreviewPlanChangeInput): boolean => planKey === 'free'

/** Asked with a scope of its own, so that no connection is held meanwhile and what stands beside it in the operation goes on. */
export async function preparePreview(scope: OpenScope, { input }: Args): Promise<Prepared> {
  const own = scope.fork()
  let asked: { payments: PaymentsPort; change: Change } | null = null
  try {
    const payments = isFree(input) ? null : await mayBill(own, 'billing.read')
    // The query says what is wrong.
    const change = payments && (await wishedChange(own, input, { payments, at: askedNow(own) }).catch(() => null))
    asked = payments && change ? { payments, change } : null
  } finally {
    await own.end()
  }
  if (asked) previews(scope).set(nameOf(input), { change: asked.change, costs: await costsOf(asked) })
  return { facts: null }
}

async function costsOf({ payments, change }: { payments: PaymentsPort; change: Change }): Promise<Preview> {
  const { row, price, pushed, at, quantity, stays } = change
  try {
    // What one stays on is there already: what is looked at writes nothing.
    const priceRef =
      pushed ?? (stays ? row.priceRef : null) ?? (await payments.putPrice(price, `price:${price.id}:${newId()}`))
    return await payments.preview({
      ref: row.subscriptionRef,
      itemRef: row.itemRef,
      quantity,
      priceRef,
      at,
    })
  } catch (error) {
    throw toldOf(error)
  }
}

export async function previewPlanChange(scope: Scope, input: PreviewPlanChangeInput): Promise<PlanChangePreview> {
  needLive(scope)
  const payments = needPayments(scope)
  if (isFree(input)) return ofCanceling(scope, input)
  const asked = previews(scope).get(nameOf(input))
  if (!asked) {
    await wishedChange(scope, input, { payments, at: askedNow(scope) })
    throw refuse('CONFLICT', 'This changed at this moment. Try again.')
  }
  const { change, costs } = asked
  const { currency } = costs
  const money = (amount: number) => ({ amount, currency })
  const now = change.when === PlanChangeTime.NOW && !change.stays
  return {
    plan: await planById(scope, change.price.planKey),
    when: change.when,
    beginsAt: now ? change.at : change.row.periodEnd,
    dueNow: money(now ? costs.dueNow : 0),
    credit: money(now ? costs.credit : 0),
    nextTotal: money(costs.nextTotal),
    nextAt: now ? costs.nextAt : change.row.periodEnd,
    previewedAt: change.at,
    lines: now ? costs.lines.map(({ amount, ...line }) => ({ ...line, amount: money(amount) })) : [],
    losses: await lossesOf(scope, { from: change.row.planKey, to: change.price.planKey }),
  }
}

async function ofCanceling(scope: Scope, { when }: PreviewPlanChangeInput): Promise<PlanChangePreview> {
  const row = await needSubscription(scope)
  const free = (await currentPlans(scope)).find(({ key }) => key === 'free')
  if (!free) throw new Error('There is no free plan.')
  const nothing = { amount: 0, currency: row.currency }
  const at = billingNow(scope)
  const now = when === PlanChangeTime.NOW
  return {
    plan: free,
    when: now ? PlanChangeTime.NOW : PlanChangeTime.PERIOD_END,
    beginsAt: now ? at : row.periodEnd,
    dueNow: nothing,
    credit: nothing,
    nextTotal: nothing,
    nextAt: row.periodEnd,
    previewedAt: at,
    lines: [],
    losses: await lossesOf(scope, { from: row.planKey, to: free.id, ends: true }),
  }
}

import { refuse } from '../../../kernel/errors.js'
import type { PaymentsPort } from '../../../providers/payments/port.js'
import type { Scope } from '../../../scope/scope.js'
import { billingNow, inMode } from '../may-bill.js'
import { canceledAlready, needSubscription } from './need-subscription.js'
import type { PauseSubscriptionInput } from './subscription.inputs.js'
import { type TenantSubscription, TenantSubscriptionState as State } from './tenant-subscription.entity.js'
import type { Verb } from './verb.js'

const DAY = 86_400_000
/** Three months, whichever they are. */
const LONGEST_MS = 92 * DAY
/** After a pause that spared a payment so long is paid before the next. */
const PAID_BETWEEN_MS = 180 * DAY

type Pause = { ref: string; resumesAt: Date }

/** No money is collected for a while; plan and site stay. */
export const pause: Verb<{ input: PauseSubscriptionInput }, Pause> = {
  name: 'pause',
  wish: async (scope, { input }, { at }) => {
    const row = await needSubscription(scope, State.ACTIVE)
    const now = billingNow(scope)
    const resumesAt = input.resumesAt ?? new Date(at.getTime() + LONGEST_MS)
    const ahead = resumesAt.getTime() - now.getTime()
    if (ahead <= 0 || ahead > LONGEST_MS)
      throw refuse('BAD_USER_INPUT', 'Choose an instant in the future, three months from now at most.', {
        field: 'input.resumesAt',
      })
    await needPausable(scope, row, now)
    return { ref: row.subscriptionRef, resumesAt }
  },
  call: async (payments, { ref, resumesAt }, key) => void (await payments.pause(ref, { resumesAt }, key)),
}

/** A dearer plan that is planned would begin without being paid for; and who pauses again and again would never pay. */
async function needPausable(scope: Scope, row: TenantSubscription, now: Date): Promise<void> {
  if (row.cancelAt) throw canceledAlready()
  if (row.nextPlanAt)
    throw refuse('CONFLICT', 'A change of the plan is planned. Keep the plan first, or pause when it has changed.', {
      extensions: { reason: 'CHANGE_PLANNED' },
    })
  // Else who pauses again and again would never pay for them: while it pauses no number is set.
  if (row.nextQuantityAt && row.nextQuantityAt <= now && (row.nextQuantity ?? 0) > row.quantity)
    throw refuse('CONFLICT', 'More locations are to be paid for first: that is done within the hour. Pause then.', {
      extensions: { reason: 'QUANTITY_DUE' },
    })
  const ended = await lastPauseEnded(scope)
  const from = Math.max(row.periodIsVoid ? now.getTime() + DAY : 0, ended ? ended.getTime() + PAID_BETWEEN_MS : 0)
  if (from > now.getTime())
    throw refuse('CONFLICT', 'It was paused not long ago. Half a year is paid between two pauses.', {
      extensions: { reason: 'PAUSED_BEFORE', pausableAt: new Date(from).toISOString() },
    })
}

const last = `select max(pause_ended_at) as at from tenant_subscription
  where tenant_id = app_tenant() and livemode = coalesce($1::boolean, livemode)`

/** Of whichever subscription: another one does not begin it anew. */
async function lastPauseEnded(scope: Scope): Promise<Date | null> {
  const mode = inMode(scope).livemode ?? null
  const [row] = await scope.connection.prepared<{ at: string | Date | null }>('last-pause', last, [mode])
  return row?.at ? new Date(row.at) : null
}

type Resume = Pick<TenantSubscription, 'subscriptionRef' | 'periodIsVoid' | 'periodStart'>

export const resume: Verb<object, Resume> = {
  name: 'resume',
  wish: (scope) => needSubscription(scope, State.PAUSED),
  call: async (payments, row, key) => {
    await payments.resume(row.subscriptionRef, key)
    if (row.periodIsVoid) await payAnew(payments, row)
  },
}

/** In the place of a period that is void one begins that is paid; once for each of them, whoever asks for it and however often. */
export async function payAnew(payments: PaymentsPort, row: Resume): Promise<void> {
  const { subscriptionRef: ref, periodStart } = row
  const key = `anew:${ref}:${periodStart.getTime()}`
  const { scheduleRef } = await payments.subscription(ref)
  if (scheduleRef) await payments.releaseSchedule(scheduleRef, `release:${scheduleRef}`)
  await payments.beginPeriod(ref, key)
}

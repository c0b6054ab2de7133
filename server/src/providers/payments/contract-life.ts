import { expect, test } from 'vitest'
import { type Both, bought, DAY, later, secretIn, start } from './contract.js'
import { Declined, Rejected } from './failures.js'

const at = (text: string): Date => new Date(`${text}T10:00:00Z`)

/** What happens to a subscription with the time, whoever takes the payments. */
export function lifeContract(name: string, run: (work: (both: Both) => Promise<void>) => () => Promise<void>): void {
  test(
    `${name}: a change that waits takes its turn when what is paid is over, and can be taken back before`,
    run(async (both) => {
      const { port, sandbox, price } = both
      const { sub, now, newest } = await bought(both)
      const wish = { ref: sub.ref, priceRef: await price('premium'), quantity: 2 }
      const next = { priceRef: wish.priceRef, quantity: 2, at: sub.periodEnd }
      const first = await port.scheduleChange(wish, 'later')
      expect(first).toMatchObject({ unitAmount: 4_900, next })
      expect(await port.scheduleChange(wish, 'later')).toMatchObject({ scheduleRef: first.scheduleRef, next })
      // What the schedule manages is not changed beside it.
      await expect(port.cancel(sub.ref, { when: 'PERIOD_END' }, 'no')).rejects.toThrow(Rejected)
      await port.releaseSchedule(first.scheduleRef ?? '', 'back')
      expect(await now()).toMatchObject({ next: null, scheduleRef: null })
      await port.scheduleChange(wish, 'again')
      sandbox.forward(30 * DAY)
      expect(await now()).toMatchObject({ unitAmount: 14_900, quantity: 2, next: null, periodStart: sub.periodEnd })
      expect(await newest()).toMatchObject({ total: 29_800, status: 'PAID', reason: 'subscription_cycle' })
      sandbox.forward(31 * DAY)
      expect(await now()).toMatchObject({ unitAmount: 14_900, scheduleRef: null, periodEnd: at('2026-04-30') })
    }),
  )

  test(
    `${name}: nothing is collected in a pause, which ends by itself or by hand`,
    run(async (both) => {
      const { port, sandbox } = both
      const { sub, now, newest } = await bought(both)
      await expect(port.pause(sub.ref, { resumesAt: later(-DAY) }, 'past')).rejects.toThrow(Rejected)
      expect(await port.pause(sub.ref, { resumesAt: at('2026-04-02') }, 'pause')).toMatchObject({
        status: 'active',
        paused: { resumesAt: at('2026-04-02') },
      })
      sandbox.forward(35 * DAY)
      expect(await newest()).toMatchObject({ status: 'VOID', amountPaid: 0 })
      expect(await now()).toMatchObject({ status: 'active', periodEnd: at('2026-03-31') })
      sandbox.forward(27 * DAY)
      expect(await now()).toMatchObject({ paused: null, periodStart: at('2026-03-31') })
      // The period that was void goes on: one that is paid begins when it is asked for, once, and costs the whole of it.
      const anew = await port.beginPeriod(sub.ref, 'anew')
      expect(anew).toMatchObject({ status: 'active', periodStart: at('2026-04-03'), periodEnd: at('2026-05-03') })
      expect(await port.beginPeriod(sub.ref, 'anew')).toMatchObject({ latestInvoiceRef: anew.latestInvoiceRef })
      expect(await newest()).toMatchObject({
        status: 'PAID',
        total: 4_900,
        amountPaid: 4_900,
        periodStart: anew.periodStart,
      })
      expect(await port.pause(sub.ref, { resumesAt: null }, 'again')).toMatchObject({ paused: { resumesAt: null } })
      expect(await port.resume(sub.ref, 'resume')).toMatchObject({ paused: null })
      sandbox.forward(30 * DAY)
      expect(await newest()).toMatchObject({ status: 'PAID', total: 4_900 })
    }),
  )

  test(
    `${name}: it ends when what is paid is over, or now, and the near end can be taken back`,
    run(async (both) => {
      const { port, sandbox } = both
      const { sub, now, customerRef } = await bought(both)
      const how = { when: 'PERIOD_END', feedback: 'TOO_EXPENSIVE', comment: 'A pity.' } as const
      expect(await port.cancel(sub.ref, how, 'end')).toMatchObject({
        status: 'active',
        cancelAt: sub.periodEnd,
        feedback: 'TOO_EXPENSIVE',
      })
      expect(await port.keep(sub.ref, 'keep')).toMatchObject({ cancelAt: null, canceledAt: null, feedback: null })
      await port.cancel(sub.ref, how, 'end2')
      sandbox.forward(40 * DAY)
      const ended = await now()
      expect(ended).toMatchObject({
        status: 'canceled',
        endedAt: sub.periodEnd,
        cancelReason: 'cancellation_requested',
      })
      expect(await port.cancel(sub.ref, { when: 'NOW' }, 'now')).toEqual(ended)
      expect(await port.invoicesOf(customerRef, { limit: 10 })).toHaveLength(1)
    }),
  )

  test(
    `${name}: a trial is paid when it is over, or ends where there is no card; who ends it now pays nothing`,
    run(async (both) => {
      const { port, sandbox } = both
      const { sub, now, newest } = await bought(both, { trialDays: 14 })
      expect(sub).toMatchObject({ status: 'trialing', trialEnd: later(14 * DAY) })
      expect(
        await port.preview({
          ref: sub.ref,
          itemRef: sub.itemRef,
          priceRef: await both.price('premium'),
          quantity: 1,
          at: start,
        }),
      ).toMatchObject({ dueNow: 0, nextTotal: 14_900, nextAt: later(14 * DAY) })
      const wish = { ref: sub.ref, priceRef: await both.price('premium'), quantity: 1 }
      const planned = await port.scheduleChange(wish, 'planned')
      expect(planned).toMatchObject({ status: 'trialing', trialEnd: later(14 * DAY), next: { at: later(14 * DAY) } })
      await port.releaseSchedule(planned.scheduleRef ?? '', 'released')
      sandbox.forward(12 * DAY)
      expect(sandbox.events()[1]).toMatchObject({
        type: 'customer.subscription.trial_will_end',
        created: later(11 * DAY).getTime() / 1_000,
      })
      sandbox.forward(3 * DAY)
      expect(await now()).toMatchObject({ status: 'active', periodEnd: at('2026-03-14') })
      expect(await newest()).toMatchObject({ total: 4_900, status: 'PAID', createdAt: later(14 * DAY) })
      expect(await port.cancel(sub.ref, { when: 'NOW' }, 'now')).toMatchObject({
        status: 'canceled',
        endedAt: later(15 * DAY),
      })
    }),
  )

  test(
    `${name}: a trial without a card ends by itself`,
    run(async (both) => {
      const { sub, now } = await bought(both, { trialDays: 14, card: null })
      expect([sub.status, sub.ownCard]).toEqual(['trialing', null])
      both.sandbox.forward(20 * DAY)
      expect(await now()).toMatchObject({ status: 'canceled', endedAt: later(14 * DAY) })
    }),
  )

  test(
    `${name}: what was not paid is tried again on the third, fifth and seventh day, and by whoever has another card`,
    run(async (both) => {
      const { port, sandbox } = both
      const { sub, now, newest, customerRef } = await bought(both, { card: 'fails_later' })
      const failed = sub.periodEnd.getTime() - start.getTime()
      sandbox.forward(failed + 3_600_000)
      const open = await newest()
      expect(open).toMatchObject({
        status: 'OPEN',
        attempts: 1,
        nextAttemptAt: later(failed + 3 * DAY),
        amountRemaining: 4_900,
      })
      expect(await now()).toMatchObject({ status: 'past_due', periodStart: sub.periodEnd })
      expect((await port.payment(open.paymentRef ?? '')).failure).toBe('generic_decline')
      await expect(port.retry(open.ref, 'try')).rejects.toThrow(Declined)
      await expect(port.retry(open.ref, 'try')).rejects.toThrow(Declined)
      expect(await port.invoice(open.ref)).toMatchObject({ attempts: 2, nextAttemptAt: later(failed + 5 * DAY) })
      sandbox.forward(5 * DAY)
      expect(await port.invoice(open.ref)).toMatchObject({ attempts: 3, nextAttemptAt: later(failed + 7 * DAY) })
      sandbox.forward(2 * DAY)
      expect(await port.invoice(open.ref)).toMatchObject({ attempts: 4, nextAttemptAt: null, status: 'OPEN' })
      sandbox.changeCard(
        secretIn(await port.portal({ customerRef, returnUrl: 'http://x', locale: 'en', flow: 'PAYMENT_METHOD' })),
        'pays',
      )
      // The subscription's own goes before it, until that is given up.
      await expect(port.retry(open.ref, 'with the old one')).rejects.toThrow(Declined)
      await port.adoptCard({ customerRef, subscriptionRef: sub.ref, cardRef: null }, 'adopt')
      expect(await port.retry(open.ref, 'with another')).toMatchObject({ status: 'PAID', amountPaid: 4_900 })
      expect(await now()).toMatchObject({ status: 'active' })
    }),
  )
}

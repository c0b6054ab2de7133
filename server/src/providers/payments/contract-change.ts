import { expect, test } from 'vitest'
import { type Both, bought, DAY, later, secretIn, start } from './contract.js'
import { Declined, NeedsAuthentication } from './failures.js'

/** What a change at once costs, whoever takes the payments, and what it is when it fails. */
export function changeContract(name: string, run: (work: (both: Both) => Promise<void>) => () => Promise<void>): void {
  test(
    `${name}: a change is charged to the cent as it was previewed, hours later too; what is cheaper is credit for the next`,
    run(async (both) => {
      const { port, sandbox } = both
      const { wishFor, now, newest, sub } = await bought(both)
      sandbox.forward(7 * DAY)
      // 21 of the 28 days are left: three quarters of 49.00 and of 149.00.
      const at = later(7 * DAY)
      const wish = await wishFor(at)
      const preview = await port.preview(wish)
      expect(preview).toMatchObject({
        dueNow: 7_500,
        credit: 3_675,
        tax: 0,
        currency: 'EUR',
        nextTotal: 14_900,
        nextAt: sub.periodEnd,
      })
      expect(preview.lines.map(({ amount, isProration }) => [amount, isProration])).toEqual([
        [-3_675, true],
        [11_175, true],
      ])
      expect(await now()).toMatchObject({ unitAmount: 4_900 })
      sandbox.forward(5 * 3_600_000)
      const changed = await port.change(wish, 'change')
      expect(changed).toMatchObject({ unitAmount: 14_900, periodEnd: sub.periodEnd, pendingUntil: null })
      expect(await port.change(wish, 'change')).toMatchObject({ latestInvoiceRef: changed.latestInvoiceRef })
      expect(await newest()).toMatchObject({
        ref: changed.latestInvoiceRef,
        total: 7_500,
        amountPaid: 7_500,
        reason: 'subscription_update',
        lines: preview.lines,
      })
      const back = await wishFor(later(7 * DAY + 6 * 3_600_000), 'pro')
      sandbox.forward(3_600_000)
      const down = await port.preview(back)
      expect(down.dueNow).toBe(0)
      await port.change(back, 'down')
      const credit = await newest()
      expect(credit).toMatchObject({ status: 'PAID', amountDue: 0, amountPaid: 0 })
      expect(credit.total).toBeLessThan(0)
      expect((await port.preview({ ...back, priceRef: await both.price('premium') })).dueNow).toBe(0)
      sandbox.forward(22 * DAY)
      expect(await newest()).toMatchObject({ total: 4_900, amountDue: Math.max(0, 4_900 + credit.total) })
    }),
  )

  test(
    `${name}: another interval begins a period at once, less what was paid for and not used`,
    run(async (both) => {
      const { port, sandbox } = both
      const { wishFor, newest } = await bought(both)
      sandbox.forward(14 * DAY)
      const wish = await wishFor(later(14 * DAY), 'pro', 'YEAR')
      const preview = await port.preview(wish)
      const nextAt = new Date('2027-02-14T10:00:00Z')
      expect(preview).toMatchObject({ dueNow: 49_000 - 2_450, credit: 2_450, nextTotal: 49_000, nextAt })
      expect(await port.change(wish, 'year')).toMatchObject({
        interval: 'YEAR',
        periodStart: later(14 * DAY),
        periodEnd: nextAt,
      })
      expect(await newest()).toMatchObject({ amountPaid: preview.dueNow, lines: preview.lines })
    }),
  )

  test(
    `${name}: a change whose payment fails leaves everything as it was; one that the bank asks about waits for its holder`,
    run(async (both) => {
      const { port, sandbox } = both
      const { wishFor, now, newest, customerRef } = await bought(both, { card: 'fails_later' })
      const wish = await wishFor(start)
      await expect(port.change(wish, 'one')).rejects.toMatchObject({ constructor: Declined, code: 'generic_decline' })
      expect(await now()).toMatchObject({ status: 'active', unitAmount: 4_900, pendingUntil: null })
      expect(await newest()).toMatchObject({ status: 'VOID', reason: 'subscription_update' })
      const page = secretIn(
        await port.portal({ customerRef, returnUrl: 'http://x', locale: 'en', flow: 'PAYMENT_METHOD' }),
      )
      sandbox.changeCard(page, 'authenticates')
      await port.adoptCard({ customerRef, subscriptionRef: wish.ref, cardRef: null }, 'adopt')
      const asks = await port.change(wish, 'two').catch((error: unknown) => error)
      expect(asks).toBeInstanceOf(NeedsAuthentication)
      expect(await now()).toMatchObject({ unitAmount: 4_900, pendingUntil: later(23 * 3_600_000) })
      const secret = secretIn((asks as NeedsAuthentication).url)
      expect(() => sandbox.payInvoice(secret, false)).toThrow()
      sandbox.payInvoice(secret, true)
      expect(await now()).toMatchObject({ unitAmount: 14_900, pendingUntil: null })
      const third = await wishFor(start, 'pro', 'YEAR')
      await expect(port.change(third, 'three')).rejects.toThrow(NeedsAuthentication)
      sandbox.forward(DAY)
      expect(await now()).toMatchObject({ interval: 'MONTH', pendingUntil: null })
      expect(await newest()).toMatchObject({ status: 'VOID' })
    }),
  )
}

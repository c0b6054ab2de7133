import { expect, test } from 'vitest'
import { type Both, bought, DAY, later } from './contract.js'

/** Another number of locations, whoever takes the payments. */
export function quantityContract(
  name: string,
  run: (work: (both: Both) => Promise<void>) => () => Promise<void>,
): void {
  test(
    `${name}: another number stands on the next invoice, for the days there were`,
    run(async (both) => {
      const { port, sandbox } = both
      const { sub, newest } = await bought(both)
      sandbox.forward(14 * DAY)
      const three = { ref: sub.ref, quantity: 3, bills: 'NEXT' } as const
      expect(await port.setQuantity(three, 'three')).toMatchObject({ quantity: 3, unitAmount: 4_900 })
      expect(await newest()).toMatchObject({ reason: 'subscription_create' })
      sandbox.forward(15 * DAY)
      // Half the period of two more, and then three whole.
      expect(await newest()).toMatchObject({ total: 4_900 + 3 * 4_900, status: 'PAID' })
    }),
  )

  test(
    `${name}: more of them may be charged at once; what the card does not pay is missing, and the number stands`,
    run(async (both) => {
      const { port, sandbox } = both
      const { sub, now, newest } = await bought(both, { card: 'fails_later' })
      sandbox.forward(14 * DAY)
      const five = { ref: sub.ref, quantity: 5, bills: 'NOW' } as const
      expect(await port.setQuantity(five, 'five')).toMatchObject({
        quantity: 5,
        status: 'past_due',
        pendingUntil: null,
      })
      const open = await newest()
      expect(open).toMatchObject({ status: 'OPEN', total: 2 * 4_900, reason: 'subscription_update', attempts: 1 })
      expect(open.nextAttemptAt).toEqual(later(17 * DAY))
      // Fewer give back on the next invoice, and never at once.
      await port.setQuantity({ ...five, quantity: 4 }, 'four')
      expect(await newest()).toMatchObject({ ref: open.ref })
      expect(await now()).toMatchObject({ quantity: 4 })
      // What is void is owed no more; the number may be set back with nothing charged or given back for it.
      const { lines } = open
      expect(lines.map(({ isProration, priceRef }) => [isProration, priceRef])).toEqual([
        [true, sub.priceRef],
        [true, sub.priceRef],
      ])
      expect(lines.find(({ amount }) => amount < 0)).toMatchObject({ quantity: 1 })
      await port.voidInvoice(open.ref, 'given up')
      expect(await port.setQuantity({ ...five, quantity: 1, bills: 'NOTHING' }, 'one')).toMatchObject({
        quantity: 1,
        status: 'active',
      })
      expect(await newest()).toMatchObject({ ref: open.ref, status: 'VOID' })
    }),
  )

  test(
    `${name}: another number goes along with a change that waits, and is set once that has had its turn`,
    run(async (both) => {
      const { port, sandbox, price } = both
      const { sub, now, newest } = await bought(both)
      const premium = await price('premium')
      await port.scheduleChange({ ref: sub.ref, priceRef: premium, quantity: 1 }, 'later')
      sandbox.forward(14 * DAY)
      const wish = { ref: sub.ref, quantity: 3, next: 2, bills: 'NOW' } as const
      const next = { priceRef: premium, quantity: 2, at: sub.periodEnd }
      expect(await port.setQuantity(wish, 'three')).toMatchObject({ quantity: 3, unitAmount: 4_900, next })
      expect(await newest()).toMatchObject({ total: 4_900, status: 'PAID', reason: 'subscription_update' })
      sandbox.forward(15 * DAY)
      expect(await now()).toMatchObject({ unitAmount: 14_900, quantity: 2, next: null })
      expect(await newest()).toMatchObject({ total: 29_800, status: 'PAID' })
      expect((await now()).scheduleRef).not.toBeNull()
      const four = { ref: sub.ref, quantity: 4, bills: 'NEXT' } as const
      expect(await port.setQuantity(four, 'four')).toMatchObject({ quantity: 4, scheduleRef: null })
    }),
  )

  test(
    `${name}: a change is planned anew by the key of one that was taken back`,
    run(async (both) => {
      const { port, price } = both
      const { sub } = await bought(both)
      const wish = { ref: sub.ref, priceRef: await price('premium'), quantity: 1 }
      const { scheduleRef } = await port.scheduleChange(wish, 'later')
      await port.releaseSchedule(scheduleRef ?? '', 'back')
      await port.releaseSchedule(scheduleRef ?? '', 'back again')
      const again = await port.scheduleChange(wish, 'later')
      expect(again).toMatchObject({ next: { priceRef: wish.priceRef } })
      expect(again.scheduleRef).not.toBe(scheduleRef)
    }),
  )

  test(
    `${name}: what was kept for the next invoice is charged with the end of one that was canceled`,
    run(async (both) => {
      const { port, sandbox } = both
      const { sub, newest } = await bought(both)
      sandbox.forward(14 * DAY)
      await port.setQuantity({ ref: sub.ref, quantity: 2, bills: 'NEXT' }, 'two')
      await port.cancel(sub.ref, { when: 'PERIOD_END' }, 'end')
      sandbox.forward(15 * DAY)
      expect(await newest()).toMatchObject({ total: 2_450, status: 'PAID' })
    }),
  )
}

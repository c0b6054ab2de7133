import { expect, test } from 'vitest'
import { Gone, Rejected } from './failures.js'
import type { CheckoutWish, Interval, InvoiceState, PaymentsPort, SubscriptionState } from './port.js'
import type { CardName } from './sandbox/cards.js'
import type { Sandbox } from './sandbox/sandbox.js'

/** Whoever takes the payments, and what people do on their pages. `putPrice` is told beforehand, as the catalogue is. */
export type Both = { port: PaymentsPort; sandbox: Sandbox; price: PriceOf }
export type PriceOf = (plan: 'pro' | 'premium', interval?: Interval, currency?: string) => Promise<string>
type Start = { quantity?: number; trialDays?: number; card?: CardName | null }

export const DAY = 86_400_000
export const start = new Date('2026-01-31T10:00:00Z')
const amounts = { proMONTH: 4_900, proYEAR: 49_000, premiumMONTH: 14_900, premiumYEAR: 149_000 } as const
export const later = (ms: number): Date => new Date(start.getTime() + ms)

export const priceIn =
  (port: PaymentsPort): PriceOf =>
  async (plan, interval = 'MONTH', currency = 'EUR') => {
    const n = Object.keys(amounts).indexOf(`${plan}${interval}`)
    const id = `0198c0de-0000-7000-8000-00000000000${n}`
    const product = { ref: `mainstreet_${plan}`, planKey: plan, name: plan, description: null }
    if (port.ownPrices === undefined) await port.putProduct(product, `product:${plan}`)
    const wish = { id, planKey: plan, planName: plan, interval, amount: amounts[`${plan}${interval}`], currency }
    return port.putPrice(wish, `price:${id}`)
  }

/** A town that has bought Pro by the month. */
export async function bought({ port, sandbox, price }: Both, { card = 'pays', ...given }: Start = {}) {
  const facts = { tenantId: 'a', name: 'A town', email: 'pays@example.org', locale: 'ar' }
  const customerRef = await port.createCustomer(facts, 'customer')
  const page = { ref: 'ours', customerRef, locale: 'ar', successUrl: 'http://x/yes', cancelUrl: 'http://x/no' }
  const wish: CheckoutWish = {
    ...page,
    priceRef: await price('pro'),
    quantity: 1,
    trialDays: 0,
    expiresAt: later(3_600_000),
    ...given,
  }
  const session = await port.createCheckout(wish, 'checkout')
  sandbox.pay(session.ref, { card, confirmed: card === 'authenticates' })
  const [sub] = await port.subscriptionsOf(customerRef)
  if (!sub) throw new Error('Nothing was bought.')
  const wishFor = async (at: Date, plan: 'pro' | 'premium' = 'premium', interval?: Interval) => ({
    ref: sub.ref,
    itemRef: sub.itemRef,
    priceRef: await price(plan, interval),
    quantity: 1,
    at,
  })
  const newest = async (): Promise<InvoiceState> =>
    (await port.invoicesOf(customerRef, { limit: 1 }))[0] as InvoiceState
  const now = (): Promise<SubscriptionState> => port.subscription(sub.ref)
  return { customerRef, session, sub, wish, wishFor, newest, now }
}

/** The secret in the address of a page. */
export const secretIn = (url: string | null): string => url?.split('/').at(-1) ?? ''

/** What everyone who takes the payments must do, whoever it is (contract-life.ts: what happens with the time). */
export function paymentsContract(
  name: string,
  run: (work: (both: Both) => Promise<void>) => () => Promise<void>,
): void {
  test(
    `${name}: a plan is bought once, and what is true of it is read back`,
    run(async (both) => {
      const { port } = both
      await port.reach()
      const { customerRef, session, sub, wish, newest } = await bought(both)
      expect(sub).toMatchObject({
        customerRef,
        status: 'active',
        unitAmount: 4_900,
        currency: 'EUR',
        interval: 'MONTH',
        next: null,
      })
      expect([sub.livemode, sub.scheduleRef, sub.pendingUntil, sub.cancelAt]).toEqual([false, null, null, null])
      expect(sub.periodEnd.toISOString()).toBe('2026-02-28T10:00:00.000Z')
      expect(await port.createCheckout(wish, 'checkout')).toMatchObject({ ref: session.ref })
      await expect(port.createCheckout({ ...wish, quantity: 3 }, 'checkout')).rejects.toThrow(Rejected)
      expect(await port.expireCheckout(session.ref)).toMatchObject({
        status: 'COMPLETE',
        kind: 'PLAN',
        isPaid: true,
        subscriptionRef: sub.ref,
      })
      const invoice = await newest()
      expect(invoice).toMatchObject({
        status: 'PAID',
        total: 4_900,
        amountPaid: 4_900,
        attempts: 1,
        subscriptionRef: sub.ref,
        reason: 'subscription_create',
      })
      expect(invoice.number).toMatch(/^SANDBOX-\d{4}$/)
      expect([invoice.periodStart, invoice.periodEnd]).toEqual([sub.periodStart, sub.periodEnd])
      expect(await port.payment(invoice.paymentRef ?? '')).toMatchObject({
        isPaid: true,
        amount: 4_900,
        refunded: 0,
        failure: null,
      })
      const told: string[] = []
      for await (const { type } of port.eventsSince(start, ['invoice.paid', 'checkout.session.completed']))
        told.push(type)
      expect(told).toEqual(['checkout.session.completed', 'invoice.paid'])
      const all: string[] = []
      for await (const { ref } of port.eachSubscription()) all.push(ref)
      expect(all).toEqual([sub.ref])
      for (const ref of ['sub_none', 'in_none'])
        await expect(ref.startsWith('sub') ? port.subscription(ref) : port.invoice(ref)).rejects.toThrow(Gone)
    }),
  )

  test(
    `${name}: who pays has a name, an address, a register and a card, and a page to change them`,
    run(async (both) => {
      const { port, sandbox } = both
      const { customerRef, sub } = await bought(both)
      expect((await port.customer(customerRef)).card).toBeNull()
      const adopted = { customerRef, subscriptionRef: sub.ref, cardRef: sub.ownCard?.ref ?? '' }
      expect(await port.adoptCard(adopted, 'card')).toMatchObject({ cardHeld: sub.ownCard })
      expect(await port.subscription(sub.ref)).toMatchObject({ ownCard: null })
      const facts = { tenantId: 'a', name: 'A town', email: 'pays@example.org', locale: 'ar' }
      expect(await port.findCustomer(facts, later(-DAY))).toBe(customerRef)
      expect(await port.findCustomer({ ...facts, tenantId: 'b' }, later(-DAY))).toBeNull()
      expect(await port.findCustomer(facts, later(DAY))).toBeNull()
      const address = {
        line1: 'Long Street 1',
        line2: null,
        city: 'Wien',
        state: null,
        postalCode: '1010',
        country: 'AT',
      }
      expect(
        await port.updateCustomer(customerRef, { name: 'Town & Söhne', address, taxExempt: 'reverse' }, 'facts'),
      ).toMatchObject({
        name: 'Town & Söhne',
        email: 'pays@example.org',
        address,
        taxExempt: 'reverse',
        card: { brand: 'visa', last4: '4242' },
      })
      expect((await port.setTaxId(customerRef, { type: 'eu_vat', value: 'ATU12345678' }, 'vat')).taxIds).toMatchObject([
        { type: 'eu_vat', value: 'ATU12345678' },
      ])
      await expect(port.setTaxId(customerRef, { type: 'eu_vat', value: 'nonsense' }, 'vat2')).rejects.toThrow(Rejected)
      expect((await port.setTaxId(customerRef, { type: 'gb_vat', value: 'GB123456789' }, 'vat3')).taxIds).toMatchObject(
        [{ value: 'GB123456789' }],
      )
      expect((await port.setTaxId(customerRef, null, 'vat4')).taxIds).toEqual([])
      expect(
        await port.updateCustomer(customerRef, { address: null, email: null }, 'Fäcts – '.repeat(60)),
      ).toMatchObject({
        address: null,
        email: null,
      })
      const wish = { customerRef, returnUrl: 'http://x/back', locale: 'de-AT' }
      const page = secretIn(await port.portal({ ...wish, flow: 'HOME' }))
      expect(secretIn(await port.portal({ ...wish, flow: 'PAYMENT_METHOD' }))).not.toBe(page)
      expect(sandbox.objects('billing_portal.configuration')).toHaveLength(1)
      expect(() => sandbox.changeCard(page, 'declined')).toThrow()
      sandbox.changeCard(page, 'authenticates')
      expect((await port.customer(customerRef)).card?.last4).toBe('3155')
    }),
  )

  test(
    `${name}: what is bought once is paid, found and given back in parts`,
    run(async (both) => {
      const { port, sandbox } = both
      const { customerRef } = await bought(both)
      const page = {
        ref: 'star',
        customerRef,
        locale: 'en',
        successUrl: 'http://x/yes',
        cancelUrl: 'http://x/no',
        expiresAt: later(3_600_000),
      }
      const session = await port.createPurchase(
        { ...page, amount: 1_500, currency: 'EUR', says: 'Featured for 30 days' },
        'star',
      )
      expect(session).toMatchObject({ kind: 'PURCHASE', isPaid: false, paymentRef: null })
      sandbox.pay(session.ref, { card: 'pays', confirmed: false })
      const { paymentRef, invoiceRef, isPaid } = await port.checkout(session.ref)
      expect(isPaid).toBe(true)
      expect(await port.invoice(invoiceRef ?? '')).toMatchObject({
        total: 1_500,
        subscriptionRef: null,
        lines: [{ says: 'Featured for 30 days' }],
      })
      const wish = { paymentRef: paymentRef ?? '', amount: 1_000, reason: 'REQUESTED_BY_CUSTOMER' as const }
      expect(await port.refund(wish, 'back')).toBe(await port.refund(wish, 'back'))
      expect(await port.payment(paymentRef ?? '')).toMatchObject({ amount: 1_500, refunded: 1_000 })
      await expect(port.refund(wish, 'again')).rejects.toThrow(Rejected)
      const charge = { paymentRef, amount: 1_500, refunded: 1_000 }
      const [newest, ...older] = await port.chargesOf(customerRef)
      expect(newest).toEqual({ ...charge, isDisputed: false })
      // Its holder disputes it: the money is gone until it is won, though the charge says for ever that it was disputed.
      const dispute = sandbox.dispute(paymentRef ?? '')
      expect(await port.dispute(dispute)).toEqual({ ref: dispute, customerRef, paymentRef })
      expect(await port.chargesOf(customerRef)).toEqual([{ ...charge, isDisputed: true }, ...older])
      sandbox.decide(dispute, 'won')
      expect(await port.chargesOf(customerRef)).toEqual([{ ...charge, isDisputed: false }, ...older])
      await expect(port.dispute('dp_none')).rejects.toThrow(Gone)
    }),
  )

  test(
    `${name}: products and prices are made once and found again`,
    run(async ({ port, price }) => {
      const ref = await price('pro')
      expect(await price('pro')).toBe(ref)
      await price('premium', 'YEAR')
      const product = { ref: 'mainstreet_pro', planKey: 'pro', name: 'Pro, now better', description: 'For towns' }
      expect(await port.putProduct(product, 'better')).toEqual({
        ref: product.ref,
        name: product.name,
        description: 'For towns',
        isActive: true,
      })
      const known = async () => {
        const all: string[] = []
        for await (const { lookup, amount, currency, interval, productRef } of port.prices())
          all.push([lookup, amount, currency, interval, productRef].join(' '))
        return all.sort()
      }
      const premium = 'premium_year_eur 149000 EUR YEAR mainstreet_premium'
      expect(await known()).toEqual([premium, 'pro_month_eur 4900 EUR MONTH mainstreet_pro'])
      await port.archivePrice(ref, 'archive')
      expect(await known()).toEqual([premium])
      const names: string[] = []
      for await (const { name } of port.products()) names.push(name)
      expect(names.sort()).toEqual(['Pro, now better', 'premium'])
    }),
  )
}

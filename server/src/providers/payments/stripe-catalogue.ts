import { Gone } from './failures.js'
import { priceOf, productOf } from './from-stripe.js'
import { lookupOf, productRefOf } from './names.js'
import type { PaymentsPort, ProductWish } from './port.js'
import type { Call } from './stripe-call.js'
import { allOf } from './stripe-pages.js'

type Catalogue = Pick<PaymentsPort, 'reach' | 'putPrice' | 'archivePrice' | 'putProduct' | 'products' | 'prices'>

export function stripeCatalogue(call: Call): Catalogue {
  return {
    reach: async () => {
      await call((stripe) => stripe.products.list({ limit: 1 }))
    },
    putPrice: async (wish, key) => {
      const params = {
        product: productRefOf(wish.planKey),
        currency: wish.currency.toLowerCase(),
        unit_amount: wish.amount,
        recurring: { interval: wish.interval === 'YEAR' ? ('year' as const) : ('month' as const) },
        tax_behavior: 'exclusive' as const,
        lookup_key: lookupOf(wish),
        transfer_lookup_key: true,
        metadata: { plan: wish.planKey, price: wish.id },
      }
      return (await call((stripe, options) => stripe.prices.create(params, options), key)).id
    },
    archivePrice: async (ref, key) => {
      await call((stripe, options) => stripe.prices.update(ref, { active: false }, options), key)
    },
    putProduct: async (wish, key) => {
      const params = paramsOf(wish)
      try {
        return productOf(
          await call((stripe, options) => stripe.products.update(wish.ref, { ...params, active: true }, options), key),
        )
      } catch (error) {
        if (!(error instanceof Gone)) throw error
      }
      const made = { id: wish.ref, ...params, unit_label: 'location' }
      return productOf(await call((stripe, options) => stripe.products.create(made, options), `${key}:made`))
    },
    products: async function* () {
      for await (const each of allOf(call, (stripe, more) => stripe.products.list({ active: true, ...more })))
        yield productOf(each)
    },
    prices: async function* () {
      for await (const each of allOf(call, (stripe, more) => stripe.prices.list({ active: true, ...more })))
        yield priceOf(each)
    },
  }
}

const paramsOf = ({ name, description, planKey }: ProductWish) => ({
  name,
  ...(description ? { description } : {}),
  metadata: { plan: planKey },
})

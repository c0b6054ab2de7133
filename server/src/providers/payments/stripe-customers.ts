import { createHash, randomUUID } from 'node:crypto'
import type { Stripe } from 'stripe'
import { customerOf } from './from-stripe.js'
import { portalLocale } from './locales.js'
import type { Address, PaymentsPort } from './port.js'
import type { Call } from './stripe-call.js'

type Customers = Pick<
  PaymentsPort,
  'createCustomer' | 'findCustomer' | 'updateCustomer' | 'adoptCard' | 'setTaxId' | 'customer' | 'portal'
>
const expand = ['invoice_settings.default_payment_method', 'tax_ids']

export function stripeCustomers(call: Call): Customers {
  const customer: Customers['customer'] = async (ref) =>
    customerOf(await call((stripe) => stripe.customers.retrieve(ref, { expand })))
  let configuration: Promise<string> | undefined
  return {
    customer,
    createCustomer: async ({ tenantId, name, email, locale }, key) => {
      const params = { name, ...(email ? { email } : {}), preferred_locales: [locale], metadata: { tenant: tenantId } }
      return (await call((stripe, options) => stripe.customers.create(params, options), key)).id
    },
    findCustomer: async ({ tenantId, email }, since) => {
      const created = { gte: Math.floor(since.getTime() / 1_000) }
      const wish = { created, limit: 100, ...(email ? { email } : {}) }
      const { data } = await call((stripe) => stripe.customers.list(wish))
      return data.find(({ metadata }) => metadata.tenant === tenantId)?.id ?? null
    },
    updateCustomer: async (ref, { name, email, locale, address, taxExempt }, key) => {
      const params = {
        ...(name === undefined ? {} : { name }),
        ...(email === undefined ? {} : { email: email ?? '' }),
        ...(locale === undefined ? {} : { preferred_locales: [locale] }),
        ...(address === undefined ? {} : { address: address === null ? ('' as const) : addressParam(address) }),
        ...(taxExempt === undefined ? {} : { tax_exempt: taxExempt }),
        expand,
      }
      return customerOf(await call((stripe, options) => stripe.customers.update(ref, params, options), key))
    },
    // The customer's first: in between there is one all the same.
    adoptCard: async ({ customerRef, subscriptionRef, cardRef }, key) => {
      const params = { invoice_settings: { default_payment_method: cardRef ?? '' } }
      if (cardRef)
        await call((stripe, options) => stripe.customers.update(customerRef, params, options), `${key}:customer`)
      const none = { default_payment_method: '' }
      // Asked anew, for what is answered under a key that was used before is as it was then.
      const [now] = await Promise.all([
        customer(customerRef),
        call((stripe, options) => stripe.subscriptions.update(subscriptionRef, none, options), `${key}:own`),
      ])
      return now
    },
    setTaxId: async (ref, taxId, key) => {
      const { taxIds } = await customer(ref)
      const isThere = taxIds.some(({ type, value }) => type === taxId?.type && value === taxId.value)
      // The new one first: whoever is refused keeps what they had.
      if (taxId && !isThere) {
        const params = { type: taxId.type as Stripe.TaxIdCreateParams.Type, value: taxId.value }
        await call((stripe, options) => stripe.customers.createTaxId(ref, params, options), key)
      }
      for (const other of taxIds)
        if (other.type !== taxId?.type || other.value !== taxId.value)
          await call(
            (stripe, options) => stripe.customers.deleteTaxId(ref, other.ref, {}, options),
            `${key}:${other.ref}`,
          )
      return customer(ref)
    },
    portal: async ({ customerRef, returnUrl, locale, flow }) => {
      configuration ??= portalConfiguration(call)
      const made = await configuration.catch((error: unknown) => {
        configuration = undefined
        throw error
      })
      const params = {
        customer: customerRef,
        configuration: made,
        return_url: returnUrl,
        locale: portalLocale(locale),
        ...(flow === 'PAYMENT_METHOD' ? { flow_data: { type: 'payment_method_update' as const } } : {}),
      }
      return (await call((stripe) => stripe.billingPortal.sessions.create(params))).url
    },
  }
}

const addressParam = ({ line1, line2, city, state, postalCode, country }: Address) => ({
  line1: line1 ?? '',
  line2: line2 ?? '',
  city: city ?? '',
  state: state ?? '',
  postal_code: postalCode ?? '',
  country: country ?? '',
})

/** Plans change and end with us alone, where what follows is named first. */
const features = {
  customer_update: {
    enabled: true,
    allowed_updates: ['address', 'email', 'name', 'tax_id'] as ('address' | 'email' | 'name' | 'tax_id')[],
  },
  invoice_history: { enabled: true },
  payment_method_update: { enabled: true },
  subscription_cancel: { enabled: false },
  subscription_update: { enabled: false, default_allowed_updates: [], products: [] },
}

/** Made for this wish, and found again by its mark: what broke while it was made is looked for, and else made under another key. */
export async function portalConfiguration(call: Call): Promise<string> {
  const { subscription_update: _never, ...wanted } = features
  const mark = createHash('sha256').update(JSON.stringify(wanted)).digest('hex').slice(0, 24)
  const known = await call((stripe) => stripe.billingPortal.configurations.list({ active: true, limit: 100 }))
  const ours = known.data.find(({ metadata }) => metadata?.mainstreet === mark)
  if (ours) return ours.id
  const params = { features: wanted, metadata: { mainstreet: mark } }
  return (
    await call(
      (stripe, options) => stripe.billingPortal.configurations.create(params, options),
      `portal:${mark}:${randomUUID()}`,
    )
  ).id
}

import type { Store, StripeObject } from './store.js'

/** As the API shows it: what begins with an underscore is the stand-in's own note. */
export function shown(object: StripeObject): StripeObject {
  const entries = Object.entries(object).filter(([name]) => !name.startsWith('_'))
  return Object.fromEntries(entries) as StripeObject
}

/** With what was asked for in the place of references (https://docs.stripe.com/api/expanding_objects). */
export function expanded(store: Store, object: StripeObject, paths: string[]): StripeObject {
  const whole = structuredClone(shown(object))
  for (const path of paths) expandAt(store, whole, { path: path.split('.'), raw: object })
  return whole
}

type At = { path: string[]; raw?: StripeObject | undefined }

function expandAt(store: Store, at: Record<string, unknown>, { path, raw }: At): void {
  const [step, ...rest] = path
  if (step === undefined) return
  if (Array.isArray(at[step])) {
    for (const each of at[step] as Record<string, unknown>[])
      expandAt(store, each, { path: rest, raw: store.get(String(each.id)) ?? undefined })
    return
  }
  const hidden = raw && included[step]?.(store, raw)
  const value = hidden ?? at[step]
  if (typeof value === 'string') {
    const found = store.get(value)
    if (!found) return
    const inner = structuredClone(shown(found))
    at[step] = inner
    expandAt(store, inner, { path: rest, raw: found })
  } else if (value && typeof value === 'object') {
    at[step] = value
    expandAt(store, value as Record<string, unknown>, { path: rest })
  }
}

/** What an object has only where it is asked for. */
const included: Record<string, (store: Store, object: StripeObject) => object | undefined> = {
  payments: (_store, { object, id, _intent }) =>
    object === 'invoice'
      ? listOf(`/v1/invoices/${id}/payments`, _intent ? [paymentOf(id, String(_intent))] : [])
      : undefined,
  tax_ids: (store, { object, id }) =>
    object === 'customer' ? listOf(`/v1/customers/${id}/tax_ids`, store.of('tax_id', id).map(shown)) : undefined,
}

const paymentOf = (invoice: string, intent: string) => ({
  id: intent.replace('pi_', 'inpay_'),
  object: 'invoice_payment',
  invoice,
  is_default: true,
  livemode: false,
  payment: { type: 'payment_intent', payment_intent: intent },
})

export const listOf = (url: string, data: object[], hasMore = false): StripeObject =>
  ({ object: 'list', url, has_more: hasMore, data }) as unknown as StripeObject

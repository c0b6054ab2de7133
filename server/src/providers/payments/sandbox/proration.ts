import { intervalOf, type Line, nameOf, type Price, type Subscription } from './types.js'

/** A month or a year later, on the anchor's day; in a month that is shorter on its last, and on that day again in the next that has it. */
export function after(seconds: number, interval: string, anchor = seconds): number {
  const from = new Date(seconds * 1_000)
  const to = new Date(from)
  to.setUTCMonth(from.getUTCMonth() + (interval === 'year' ? 12 : 1), 1)
  const last = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate()
  to.setUTCDate(Math.min(new Date(anchor * 1_000).getUTCDate(), last))
  return Math.floor(to.getTime() / 1_000)
}

/** What a whole period costs. */
export const wholePeriod = (price: Price, quantity: number, [start, end]: [number, number]): Line => ({
  description: `${quantity} × ${nameOf(price)} (at ${price.unit_amount} ${price.currency} / ${intervalOf(price)})`,
  amount: quantity * price.unit_amount,
  start,
  end,
  proration: false,
  price: price.id,
  quantity,
})

export type Changed = { price: Price; quantity: number; at: number }

/**
 * What a change in the middle of a period gives back and costs, to the second
 * (https://docs.stripe.com/billing/subscriptions/prorations). `anew`: another interval begins a period at once, and it is paid whole.
 */
export function changeLines(sub: Subscription, { price, quantity, at }: Changed): { lines: Line[]; anew: boolean } {
  const [item] = sub.items.data
  const anew = sub.status !== 'trialing' && intervalOf(item.price) !== intervalOf(price)
  const same = item.price.id === price.id && item.quantity === quantity
  if (sub.status === 'trialing' || same) return { lines: [], anew: false }
  const [start, end] = [item.current_period_start, item.current_period_end]
  const share = Math.min(1, Math.max(0, (end - at) / (end - start)))
  const part = (whole: number): number => Math.round(whole * share)
  const day = new Date(at * 1_000).toISOString().slice(0, 10)
  const unused: Line = {
    description: `Unused time on ${item.quantity} × ${nameOf(item.price)} after ${day}`,
    amount: -part(item.quantity * item.price.unit_amount),
    start: at,
    end,
    proration: true,
    price: item.price.id,
    quantity: item.quantity,
  }
  if (anew) return { lines: [unused, wholePeriod(price, quantity, [at, after(at, intervalOf(price))])], anew }
  const rest = { ...unused, price: price.id, quantity, amount: part(quantity * price.unit_amount) }
  return {
    lines: [unused, { ...rest, description: `Remaining time on ${quantity} × ${nameOf(price)} after ${day}` }],
    anew,
  }
}

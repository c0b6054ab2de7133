import { safe } from '../modules/mail/plain-page.js'
import type { Sandbox } from '../providers/payments/sandbox/sandbox.js'
import type { Price } from '../providers/payments/sandbox/types.js'
import { planOf } from './sandbox-checkout.js'
import { at, day, money, sandboxPage, table } from './sandbox-shell.js'

const DAY = 86_400_000
export const steps: Record<string, { says: string; ms: number }> = {
  day: { says: '1 day', ms: DAY },
  days: { says: '3 days', ms: 3 * DAY },
  week: { says: '1 week', ms: 7 * DAY },
  month: { says: '1 month', ms: 31 * DAY },
  year: { says: '1 year', ms: 366 * DAY },
}
export const switches = {
  delivery: { inOrder: 'As they come', off: 'Off', twice: 'Twice', shuffled: 'Shuffled' },
  tax: { '0': 'No tax', '20': '20 % tax' },
  broken: { no: 'Works', before: 'Breaks before it is done', after: 'Breaks after it is done' },
} as const

/** Everything that the stand-in holds, its clock, and how badly it behaves. */
export function overview(sandbox: Sandbox, now: Date): string {
  const clock = Object.entries(steps).map(([step, { says }]) => `<button name="step" value="${step}">${says}</button>`)
  const next = sandbox.untilNext()
  if (next !== null) clock.push('<button name="step" value="next">To the next invoice</button>')
  const events = sandbox.events().slice(0, 40)
  const body = `<h1>Payments sandbox</h1>
<h2>Clock</h2><p>It is <strong>${at(now.getTime() / 1_000)}</strong> UTC here. It only goes forward; what falls due on the way happens.${next === null ? '' : ` The next invoice falls due on ${day((now.getTime() + next) / 1_000)}.`}</p>
<form method="post" action="/sandbox/clock"><p class="acts tight">${clock.join('')}</p></form>
<h2>Subscriptions</h2>${subscriptionsOf(sandbox)}
<h2>Customers</h2>${customersOf(sandbox)}
<h2>Tax on every invoice</h2><form method="post" action="/sandbox/switch"><p class="acts tight">${choices(sandbox, 'tax')}</p></form>
<h2>Events</h2><p>The last 40. How they are told:</p><form method="post" action="/sandbox/switch"><p class="acts tight">${choices(sandbox, 'delivery')}</p></form>${table(
    ['At', 'What', 'Told', ''],
    events.map(({ created, type, state, tries }) => [
      at(created),
      { html: safe(type), kind: 'fill' as const },
      state === 'TOLD' ? 'told' : tries === 0 ? 'waits' : `waits, tried ${tries === 1 ? 'once' : `${tries} times`}`,
    ]),
    'Nothing happened yet.',
  )}`
  return sandboxPage({ title: 'Payments', body, wide: true })
}

function choices(sandbox: Sandbox, name: keyof typeof switches): string {
  const now = sandbox.switched(name) || Object.keys(switches[name])[0]
  return Object.entries(switches[name])
    .map(([value, says]) => `<button name="${name}" value="${value}" aria-pressed="${value === now}">${says}</button>`)
    .join('')
}

function subscriptionsOf(sandbox: Sandbox): string {
  const names = new Map(sandbox.objects('customer').map(({ id, name }) => [id, String(name)]))
  const rows = sandbox
    .objects('subscription')
    .reverse()
    .map((sub) => {
      const [item] = (sub.items as { data: { price: Price; quantity: number; current_period_end: number }[] }).data
      const ends =
        sub.status === 'canceled'
          ? ''
          : `<form method="post" action="/sandbox/end"><button name="ref" value="${safe(sub.id)}" title="As in the vendor’s own dashboard, past Mainstreet">End now</button></form>`
      const state = `${sub.status}${sub.pause_collection ? ', collection paused' : ''}${sub.cancel_at_period_end ? ', ends' : ''}${sub.schedule ? ', changes' : ''}`
      const price = item
        ? `${safe(planOf(item.price))}, ${money(item.price.unit_amount * item.quantity, sub.currency)} a ${item.price.recurring?.interval}`
        : ''
      return [
        { html: safe(names.get(String(sub.customer)) ?? ''), kind: 'fill' as const },
        price,
        state,
        day(sub.ended_at ?? item?.current_period_end),
        ends,
      ]
    })
  return table(['Customer', 'Plan', 'State', 'Until', ''], rows, 'Nobody bought anything yet.')
}

function customersOf(sandbox: Sandbox): string {
  const invoices = sandbox.objects('invoice')
  const rows = sandbox
    .objects('customer')
    .reverse()
    .map(({ id, name, email, balance, currency }) => {
      const last = invoices.findLast((each) => each.customer === id)
      const link = last
        ? `<a href="${safe(String(last.hosted_invoice_url))}">${safe(String(last.number))}</a>, ${last.status}`
        : '–'
      return [
        { html: safe(String(name ?? '')), kind: 'fill' as const },
        safe(String(email ?? '–')),
        link,
        { html: balance ? money(-Number(balance), currency ?? 'usd') : '–', kind: 'num' as const },
      ]
    })
  return table(['Name', 'E-mail', 'Last invoice', { html: 'Credit', kind: 'num' }], rows, 'Nobody yet.')
}

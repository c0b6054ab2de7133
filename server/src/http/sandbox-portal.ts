import { safe } from '../modules/mail/plain-page.js'
import type { PortalPage } from '../providers/payments/sandbox/portal.js'
import type { Price } from '../providers/payments/sandbox/types.js'
import { addressFields, registers } from './sandbox-address.js'
import { cardChoice, planOf } from './sandbox-checkout.js'
import { day, field, money, problemBox, sandboxPage, table } from './sandbox-shell.js'

/** Where whoever pays sees what they pay. Plans change and end in the admin alone, where what follows is named first. */
export function portalPage(
  { portal, customer, card, taxIds, invoices, subscriptions }: PortalPage,
  problem?: string,
): string {
  const back = `<p class="acts"><a href="${safe(String(portal.return_url))}">Go back</a></p>`
  const { brand, last4, exp_month: month, exp_year: year } = (card?.card ?? {}) as Record<string, string | number>
  const cards = `<h2>Card</h2><p>${card ? `${brand} ···· ${last4}, until ${month}/${year}` : 'None.'}</p><details${portal._flow ? ' open' : ''}><summary>Another card</summary><form method="post">${cardChoice()}<p class="acts tight"><button class="main" name="act" value="card">Save the card</button></p></form></details>`
  if (portal._flow)
    return sandboxPage({
      title: 'Card',
      body: `<h1>${safe(String(customer.name))}</h1>${problemBox(problem)}${cards}${back}`,
    })
  const plans = subscriptions.map((sub) => {
    const [item] = (sub.items as { data: { price: Price; quantity: number; current_period_end: number }[] }).data
    if (!item) return []
    const sum = money(item.price.unit_amount * item.quantity, sub.currency)
    return [
      safe(planOf(item.price)),
      `${sum} a ${item.price.recurring?.interval}`,
      safe(String(sub.status)),
      day(sub.cancel_at ?? item.current_period_end),
    ]
  })
  const bills = invoices.map((each) => [
    safe(String(each.number)),
    day(each.created),
    safe(String(each.status)),
    { html: money(each.total, each.currency), kind: 'num' as const },
    `<a href="${safe(String(each.hosted_invoice_url))}">Open</a>`,
  ])
  const vat = taxIds.map(
    ({ id, value }) =>
      `<form method="post"><input type="hidden" name="taxId" value="${safe(id)}"><p class="acts tight"><span>${safe(String(value))}</span><button name="act" value="untax">Remove</button></p></form>`,
  )
  const body = `<h1>${safe(String(customer.name))}</h1>${problemBox(problem)}
<h2>Plan</h2>${table(['Plan', 'Price', 'State', 'Until'], plans, 'None.')}${cards}
<h2>Name and address</h2><form method="post">${addressFields(customer)}<p class="acts tight"><button class="main" name="act" value="address">Save</button></p></form>
<h2>VAT id</h2>${vat.join('')}<form method="post"><div class="fields">${registers('taxType')}${field('VAT id', 'taxValue', '', ' required')}</div><p class="acts tight"><button name="act" value="tax">Add</button></p></form>
<h2>Invoices</h2>${table(['Number', 'Date', 'State', { html: 'Total', kind: 'num' }, ''], bills, 'None yet.')}${back}`
  return sandboxPage({ title: 'Billing', body, wide: true })
}

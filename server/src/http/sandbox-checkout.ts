import { safe } from '../modules/mail/plain-page.js'
import { type CardName, cards } from '../providers/payments/sandbox/cards.js'
import type { Session } from '../providers/payments/sandbox/checkout.js'
import type { StripeObject } from '../providers/payments/sandbox/store.js'
import { addressFields, registers } from './sandbox-address.js'
import { field, money, problemBox, sandboxPage } from './sandbox-shell.js'

type Shown = { price: StripeObject | null; customer: StripeObject | null; problem?: string | undefined }

export function checkoutPage(session: Session, { price, customer, problem }: Shown): string {
  const { trial, says, quantity } = session._sold
  const due = money(session.amount_total, session.currency)
  const none = session._cardless
    ? '<label class="pick"><input type="radio" name="card" value="none"><span>No card: the trial ends by itself</span></label>'
    : ''
  const body = `<p class="what">${safe(price ? `${planOf(price)} plan` : says)}</p><h1>${due} <small>due today</small></h1><p class="quiet">${safe(price ? everyOf(price, { trial, quantity }) : 'Paid once.')}</p>
${problemBox(problem)}
<form method="post">${cardChoice()}${none ? `<fieldset>${none}</fieldset>` : ''}
<details${problem ? ' open' : ''}><summary>Name and address on the invoice</summary>${addressFields(customer)}
<div class="fields">${registers('taxType')}${field('VAT id', 'taxValue', '', ' autocomplete="off"')}</div></details>
<p class="acts"><button class="main" name="act" value="pay">${trial > 0 ? 'Start the trial' : `Pay ${due}`}</button><button name="act" value="leave">Leave</button></p></form>`
  return sandboxPage({ title: 'Checkout', body })
}

function everyOf(price: StripeObject, { trial, quantity }: { trial: number; quantity: number }): string {
  const every = (price.recurring as { interval: string } | null)?.interval ?? 'month'
  const each = `${money(price.unit_amount, price.currency)} a ${every} for each location`
  const sum = quantity > 1 ? `${each}, ${quantity} of them` : each
  return trial > 0 ? `${trial} days free, then ${sum}.` : `${sum}. Renewed until it is cancelled.`
}

/** By their names: what a card does is chosen, and no number typed. */
export const cardChoice = (): string =>
  `<fieldset><legend>Card</legend>${Object.entries(cards)
    .map(
      ([name, { says, brand, last4 }], n) =>
        `<label class="pick"><input type="radio" name="card" value="${name}"${n === 0 ? ' checked' : ''}><span>${says}</span><span class="quiet">${brand} ···· ${last4}</span></label>`,
    )
    .join('')}</fieldset>`

export const planOf = (price: StripeObject | null): string => {
  const key = String((price?.metadata as { plan?: string } | undefined)?.plan ?? '').replace(/@.*/, '')
  return key.charAt(0).toUpperCase() + key.slice(1)
}

/** What a bank asks. `amount`: null where nothing is paid yet. `card`: carried on to the next step of a checkout. */
export function authenticatePage(amount: string | null, card: CardName | null = null): string {
  const carried = card ? `<input type="hidden" name="card" value="${card}">` : ''
  return sandboxPage({
    title: 'Confirm the payment',
    body: `<h1>Your bank asks whether this is you</h1><p>${amount === null ? 'Confirm that this card is yours. Nothing is due today.' : `Confirm the payment of ${amount}.`}</p>
<form method="post">${carried}<p class="acts"><button class="main" name="act" value="confirm">Confirm</button><button name="act" value="refuse">This is not me</button></p></form>`,
  })
}

/** It leads back by a link that is followed by itself: a form may not be answered with another host's address (form-action). */
export function donePage(session: Session): string {
  const paid = session.status === 'complete'
  const to = safe(String(paid ? session.success_url : session.cancel_url))
  const said = !paid ? 'This page can no longer be paid' : session._sold.trial > 0 ? 'The trial has begun' : 'Paid'
  return sandboxPage({
    title: paid ? said : 'Checkout is over',
    body: `<h1>${said}</h1><p>You are led back in a moment.</p><p class="acts"><a class="main" href="${to}">Go back</a></p>`,
    head: `<meta http-equiv="refresh" content="1;url=${to}">`,
  })
}

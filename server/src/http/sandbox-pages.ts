import { type CardName, cards } from '../providers/payments/sandbox/cards.js'
import type { Session } from '../providers/payments/sandbox/checkout.js'
import type { Sandbox } from '../providers/payments/sandbox/sandbox.js'
import type { StripeObject } from '../providers/payments/sandbox/store.js'
import { safe } from '../modules/mail/plain-page.js'

const note =
  '<p class="note"><strong>Sandbox.</strong> A stand-in for a payment page: nobody is charged, and no card number is asked for.</p>'

export function checkoutPage(
  session: Session,
  { price, problem }: { price: StripeObject | null; problem?: string | undefined },
): string {
  const { trial } = session._sold
  const every = (price?.recurring as { interval: string } | undefined)?.interval ?? 'month'
  const full = money(price?.unit_amount as number, session.currency as string)
  const due = money(session.amount_total as number, session.currency as string)
  const said =
    trial > 0 ? `${trial} days free, then ${full} a ${every} for each location` : `${full} a ${every} for each location`
  const radios = Object.entries(cards).map(([name, card], at) => radio(name, card, at === 0))
  return shell(
    'Checkout',
    `${note}<p class="what">${safe(planOf(price))} plan</p><h1>${due} <small>due today</small></h1><p class="quiet">${safe(said)}</p>
${problem ? `<p class="problem" role="alert">${safe(problem)}</p>` : ''}
<form method="post"><fieldset><legend>Card</legend>${radios.join('')}</fieldset>
<p class="acts"><button class="main" name="act" value="pay">${trial > 0 ? 'Start the trial' : `Pay ${due}`}</button><button name="act" value="leave">Leave</button></p></form>`,
  )
}

const radio = (
  name: string,
  { says, brand, last4 }: { says: string; brand: string; last4: string },
  first: boolean,
): string =>
  `<label><input type="radio" name="card" value="${name}"${first ? ' checked' : ''}><span>${says}</span><span class="quiet">${brand} ···· ${last4}</span></label>`

const planOf = (price: StripeObject | null): string => {
  const key = String((price?.metadata as { plan?: string } | undefined)?.plan ?? '').replace(/@.*/, '')
  return key.charAt(0).toUpperCase() + key.slice(1)
}

export function authenticatePage(session: Session, card: CardName): string {
  return shell(
    'Confirm the payment',
    `${note}<h1>Your bank asks whether this is you</h1><p>Confirm the payment of ${money(session.amount_total as number, session.currency as string)}.</p>
<form method="post"><input type="hidden" name="card" value="${card}"><p class="acts"><button class="main" name="act" value="confirm">Confirm</button><button name="act" value="refuse">This is not me</button></p></form>`,
  )
}

/** It leads back by a link that is followed by itself: a form may not be answered with another host's address (form-action). */
export function donePage(session: Session): string {
  const paid = session.status === 'complete'
  const to = safe(String(paid ? session.success_url : session.cancel_url))
  const trial = session._sold.trial > 0
  const said = !paid ? 'This page can no longer be paid' : trial ? 'The trial has begun' : 'Paid'
  const title = paid ? said : 'Checkout is over'
  return shell(
    title,
    `${note}<h1>${said}</h1><p>You are led back in a moment.</p><p class="acts"><a class="main" href="${to}">Go back</a></p>`,
    `<meta http-equiv="refresh" content="1;url=${to}">`,
  )
}

export const gonePage = (): string =>
  shell('Not found', `${note}<h1>There is no such page</h1><p>The address is wrong, or the sandbox was emptied.</p>`)

export function overview(sandbox: Sandbox, now: Date): string {
  const clock = Object.entries({ day: '1 day', days: '3 days', week: '1 week', month: '31 days', year: '366 days' })
  const buttons = clock.map(([step, label]) => `<button name="step" value="${step}">${label}</button>`).join('')
  const subs = sandbox.objects('subscription').reverse()
  const rows = subs.map(
    (sub) => `<tr><td><code>${safe(sub.id)}</code></td><td>${safe(String(sub.status))}</td><td>${until(sub)}</td></tr>`,
  )
  const events = sandbox.events()
  const lines = events.map(
    ({ created, type, state, tries }) =>
      `<tr><td>${at(created)}</td><td>${safe(type)}</td><td>${state === 'TOLD' ? 'told' : `waits (${tries} tries)`}</td></tr>`,
  )
  return shell(
    'Payments sandbox',
    `${note}<h1>Payments sandbox</h1>
<h2>Clock</h2><p>It is <strong>${at(now.getTime() / 1_000)}</strong> here. It only goes forward; renewals that fall due on the way happen.</p>
<form method="post" action="/sandbox/clock"><p class="acts">${buttons}</p></form>
<h2>Subscriptions</h2>${table(['Subscription', 'Status', 'Paid until'], rows, 'Nobody bought anything yet.')}
<h2>Events</h2>${table(['At', 'What', 'Told'], lines, 'Nothing happened yet.')}`,
  )
}

const until = (sub: StripeObject): string =>
  at((sub.items as { data: { current_period_end: number }[] }).data[0]?.current_period_end ?? 0)
const at = (seconds: number): string => new Date(seconds * 1_000).toISOString().slice(0, 16).replace('T', ' ')

function table(heads: string[], rows: string[], empty: string): string {
  if (!rows.length) return `<p class="quiet">${empty}</p>`
  return `<div class="wide"><table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}

function money(amount: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(amount / 10 ** digits)
}

function shell(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">${head}
<title>${safe(title)}</title><style>
:root{color-scheme:light dark;--line:#8886}body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.75rem;line-height:1.2;margin:.25rem 0}.note+h1{margin-block-start:1.5rem}h1 small{font-size:1rem;font-weight:400;opacity:.75}h2{font-size:1rem;margin:2rem 0 .5rem}
.note{padding:.75rem 1rem;border:1px dashed;border-radius:8px;font-size:14px}.what{margin:1.5rem 0 0;font-weight:600}.quiet{opacity:.75}.problem{padding:.75rem 1rem;border-inline-start:4px solid #d33;background:#d331;border-radius:4px}
fieldset{border:1px solid var(--line);border-radius:8px;padding:0;margin:1.5rem 0}legend{margin-inline-start:.75rem;padding:0 .25rem;font-weight:600}
label{display:flex;gap:.75rem;align-items:center;min-height:44px;padding:.25rem 1rem;cursor:pointer}label+label{border-block-start:1px solid var(--line)}label .quiet{margin-inline-start:auto;font-size:14px;white-space:nowrap}
.acts{display:flex;flex-wrap:wrap;gap:.5rem}button,.acts a{display:inline-flex;align-items:center;font:inherit;box-sizing:border-box;min-height:44px;padding:.5rem 1.25rem;border:1px solid var(--line);border-radius:8px;background:none;color:inherit;cursor:pointer;text-decoration:none}
.main{background:CanvasText!important;color:Canvas!important;font-weight:600}
table{border-collapse:collapse;width:100%;font-size:14px}th,td{text-align:start;padding:.4rem .75rem .4rem 0;border-block-end:1px solid var(--line);white-space:nowrap}.wide{overflow-x:auto}</style></head>
<body><main>${body}</main></body></html>`
}

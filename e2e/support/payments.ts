import { createHmac } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from 'playwright-core'
import { ask, url } from './installation.ts'

/** What the stand-in that takes payments keeps: its signing secret, and what it has told or would tell. */
function ofSandbox<T>(sql: string, ...given: string[]): T[] {
  const db = new DatabaseSync(join(process.env.MAINSTREET_DATA_DIR ?? '', 'payments-sandbox.db'), { readOnly: true })
  try {
    return db.prepare(sql).all(...given) as T[]
  } finally {
    db.close()
  }
}

/** The events of one kind about whoever has this e-mail, as they would be told: the newest last. */
export function eventsAbout(email: string, type: string): string[] {
  const customers = ofSandbox<{ id: string; body: string }>("select id, body from object where kind = 'customer'")
  const whose = customers.find(({ body }) => (JSON.parse(body) as { email?: string }).email === email)?.id ?? 'nobody'
  const told = ofSandbox<{ body: string }>('select body from event where type = ? order by seq', type)
  return told.map(({ body }) => body).filter((body) => body.includes(`"${whose}"`))
}

/** Posts an event as whoever takes the payments signs it, by hand; `secret`: another than theirs. Answers the status. */
export async function postSigned(body: string, secret?: string): Promise<number> {
  const [kept] = ofSandbox<{ value: string }>("select value from setting where name = 'secret.PLATFORM'")
  const seconds = Math.floor(Date.now() / 1_000)
  const code = createHmac('sha256', secret ?? kept?.value ?? '')
    .update(`${seconds}.${body}`)
    .digest('hex')
  const headers = { 'content-type': 'application/json', 'stripe-signature': `t=${seconds},v1=${code}` }
  return (await fetch(`${url}/webhooks/stripe`, { method: 'POST', headers, body })).status
}

/**
 * Secrets, and pages that whoever has the address may open, in the lines that the installation's processes wrote and the mails they sent: none, but
 * for the invoice that a receipt is about: it goes to whoever pays.
 */
export function toldOfPayments(): string[] {
  const folder = process.env.MAINSTREET_DATA_DIR ?? ''
  const objects = ofSandbox<{ id: string; kind: string; body: string }>('select id, kind, body from object')
  const invoices: string[] = []
  const secrets = ofSandbox<{ value: string }>("select value from setting where name like 'secret.%'").map(
    ({ value }) => value,
  )
  for (const { id, kind, body } of objects) {
    const { _secret: secret, hosted_invoice_url: invoice } = JSON.parse(body) as Record<string, string | undefined>
    if (invoice) invoices.push(invoice.replace(/.*\//, ''))
    secrets.push(kind === 'checkout.session' ? id : '', secret ?? '')
  }
  const holds = (text: string, some: string[]) => some.some((each) => each.length > 15 && text.includes(each))
  return ['logs', 'outbox'].flatMap((place) =>
    readdirSync(join(folder, place)).filter((name) => {
      const text = readFileSync(join(folder, place, name), 'utf8')
      const isReceipt = place === 'outbox' && /"subject":\s*"Receipt /.test(text)
      return holds(text, secrets) || (!isReceipt && holds(text, invoices))
    }),
  )
}

/** Presses a button of the stand-in's own page: its clock, or how it tells what happened. */
export async function atSandbox(form: 'clock' | 'switch', given: Record<string, string>): Promise<void> {
  const answer = await fetch(`${url}/sandbox/${form}`, { method: 'POST', body: new URLSearchParams(given) })
  if (!answer.ok) throw new Error(`The sandbox answered ${answer.status}.`)
}

/** Opens a page that takes payments and pays on it, as a browser would that shows nothing. */
export async function buyBy(owner: Record<string, string>, input: object): Promise<void> {
  const start = 'mutation ($input: StartCheckoutInput!) { startCheckout(input: $input) { url } }'
  const opened = { ...owner, 'idempotency-key': crypto.randomUUID() }
  const { startCheckout } = await ask<{ startCheckout: { url: string } }>(start, { input }, opened)
  const { pathname } = new URL(startCheckout.url)
  const body = new URLSearchParams({ card: 'pays', act: 'pay' })
  const answer = await fetch(`${url}${pathname}`, { method: 'POST', body })
  if (!answer.ok) throw new Error(`The page that takes payments answered ${answer.status}.`)
}

/** Chooses a card on the page that is open, and presses the button. */
export async function payBy(page: Page, card: string, button: RegExp): Promise<void> {
  await page.getByRole('radio', { name: card }).check()
  await page.getByRole('button', { name: button }).click()
}

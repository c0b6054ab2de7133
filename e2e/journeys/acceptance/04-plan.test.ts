import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { useBrowser } from '../../support/browser.ts'
import { found } from '../../support/founder.ts'
import { ask } from '../../support/installation.ts'
import { atSandbox, buyBy, eventsAbout, payBy, postSigned, toldOfPayments } from '../../support/payments.ts'
import { goWithin } from '../../support/settled.ts'

const { open, faults } = useBrowser()
afterEach(() => atSandbox('switch', { delivery: 'inOrder' }))

const create = 'mutation ($i: CreateListingInput!) { createListing(input: $i) { id } }'

type Standing = {
  tenant: { plan: { key: string } }
  tenantSubscription: { state: string; periodEnd: string } | null
  billing: { email: string | null }
  listings: {
    nodes: { name: string; featuredUntil: string | null; rank: { planWeight: number; featuredBoost: number } }[]
  }
  billingInvoices: { nodes: { amountPaid: { amount: number } }[] }
}
const standing = `{ tenant { plan { key } } tenantSubscription { state periodEnd } billing { email }
  listings { nodes { name featuredUntil rank { planWeight featuredBoost } } }
  billingInvoices { nodes { amountPaid { amount } } } }`

/** The owner's page and what the API says of the same tenant. */
async function town(page: Page, name: string): Promise<() => Promise<Standing>> {
  let owner = {}
  await found(page, name, async (token) => {
    owner = { authorization: `Bearer ${token}` }
    for (const shop of ['Anchor Books', 'Beacon Books'])
      await ask(create, { i: { name: shop, status: 'PUBLISHED' } }, owner)
  })
  return () => ask<Standing>(standing, {}, owner)
}

const onPlan = (page: Page, name: string) => page.getByRole('heading', { name: `You are on ${name}` }).waitFor()

const stands = (page: Page, state: string) => page.getByText(state, { exact: true }).first().waitFor()

/** To the pages of whoever takes the payments, where another card is chosen, and back. */
async function changeCard(page: Page, card: string): Promise<void> {
  await page.getByRole('region', { name: 'Card', exact: true }).getByRole('button', { name: 'Change card' }).click()
  await payBy(page, card, /^Save the card/)
  await page.getByRole('link', { name: 'Go back' }).click()
}

/** The card asks its holder: on a page of the bank's beside this one, which then goes on by itself. */
async function answerBank(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Your bank asks for a confirmation' })
  const link = dialog.getByRole('link', { name: 'Confirm the payment' })
  const [bank] = await Promise.all([page.waitForEvent('popup'), link.click()])
  await bank.getByRole('button', { name: /^Pay / }).click()
  await bank.getByRole('button', { name: 'Confirm' }).click()
  await dialog.waitFor({ state: 'detached' })
  await bank.close()
}

/** From the end of the trial on: dearer to the cent, a pause, a payment that fails and is made up for, and the end. */
async function live(page: Page, look: () => Promise<Standing>): Promise<void> {
  // Whatever else anybody bought here: fourteen days of trial, and three that are paid.
  for (const step of ['week', 'week', 'days']) await atSandbox('clock', { step })
  await stands(page, 'Active')
  await page.getByRole('button', { name: 'Change to Premium' }).click()
  const pay = page.getByRole('dialog').getByRole('button', { name: /^Pay / })
  const shown = /£([\d.]+)/.exec((await pay.textContent()) ?? '')?.[1]
  await pay.click()
  await answerBank(page)
  await onPlan(page, 'Premium')
  const paid = (await look()).billingInvoices.nodes.map(({ amountPaid }) => amountPaid.amount)
  expect(paid).toContain(Math.round(Number(shown) * 100))

  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Pause' }).click()
  await stands(page, 'Paused')
  await page.getByRole('button', { name: 'Resume' }).click()
  await stands(page, 'Active')

  await changeCard(page, 'Pays now and fails at the renewal')
  await page.getByText('ending in 0341').waitFor()
  await atSandbox('clock', { step: 'month' })
  await stands(page, 'Payment missing')
  await goWithin(page, 'listings')
  await page.getByRole('region', { name: 'Payment missing' }).getByRole('link', { name: 'See billing' }).click()
  await changeCard(page, 'Pays visa')
  // What is missing is paid by it at once.
  await stands(page, 'Active')

  await page.getByRole('button', { name: 'Cancel subscription' }).click()
  const dialog = page.getByRole('dialog', { name: 'Cancel Premium?' })
  await dialog.getByText('2 listings are no longer featured').waitFor()
  await dialog.getByRole('checkbox', { name: 'I know what I lose.' }).check()
  await dialog.getByRole('button', { name: /^End it on / }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Keep Premium' }).click()
  await page.getByRole('button', { name: 'Cancel subscription' }).click()
  await dialog.getByRole('radio', { name: /^At once/ }).check()
  await dialog.getByRole('checkbox', { name: 'I know what I lose.' }).check()
  await dialog.getByRole('button', { name: 'End it now' }).click()
  await onPlan(page, 'Free')
  expect((await look()).tenantSubscription?.state).toBe('CANCELED')
  const none = { featuredUntil: null, rank: { planWeight: 0, featuredBoost: 0 } }
  await expect
    .poll(async () => (await look()).listings.nodes)
    .toEqual(['Anchor Books', 'Beacon Books'].map((name) => ({ name, ...none })))
}

test('318: a plan is bought on the hosted page, and holds once a signed event says so: listings are featured and rank higher', async () => {
  const page = await open()
  const look = await town(page, 'Lantern Quay')
  await goWithin(page, 'billing')
  await atSandbox('switch', { delivery: 'off' })
  await page.getByRole('button', { name: 'Try Pro for 14 days' }).click()
  await payBy(page, 'Is declined', /^Start the trial/)
  await page.getByText('The card was declined.').waitFor()
  await payBy(page, 'Asks its holder to confirm', /^Start the trial/)
  await page.getByRole('button', { name: 'This is not me' }).click()
  await page.getByText('The payment was not confirmed.').waitFor()
  await payBy(page, 'Asks its holder to confirm', /^Start the trial/)
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.getByText('Your payment is being confirmed.').waitFor()
  const { tenant, billing, listings } = await look()
  expect([tenant.plan.key, listings.nodes[0]?.rank]).toEqual(['free', { planWeight: 0, featuredBoost: 0 }])

  const [event = ''] = eventsAbout(billing.email ?? '', 'customer.subscription.created')
  expect(await postSigned(event, 'whsec_of_somebody_else')).toBe(400)
  expect((await look()).tenant.plan.key).toBe('free')
  expect([await postSigned(event), await postSigned(event)]).toEqual([200, 200])
  await onPlan(page, 'Pro')
  const { tenantSubscription } = await look()
  expect(tenantSubscription?.state).toBe('TRIALING')
  const held = { featuredUntil: tenantSubscription?.periodEnd, rank: { planWeight: 10, featuredBoost: 20 } }
  await expect
    .poll(async () => (await look()).listings.nodes)
    .toEqual(['Anchor Books', 'Beacon Books'].map((name) => ({ name, ...held })))
  await atSandbox('switch', { delivery: 'inOrder' })
  await live(page, look)
  // LG-01: after all of it.
  expect(toldOfPayments()).toEqual([])
  expect(faults).toEqual([])
})

type Row = { name: string; isReadOnly: boolean }
type Beyond = { tenant: { plan: { key: string } }; surplus: { readOnlyCount: number; readOnly: Row[] } }
const beyond = '{ tenant { plan { key } } surplus { readOnlyCount readOnly { name isReadOnly } } }'
const cancel = 'mutation ($input: CancelSubscriptionInput!) { cancelSubscription(input: $input) { state } }'

/** On a trial with one listing more than the free plan holds. */
async function full(page: Page): Promise<Record<string, string>> {
  let owner = {}
  await found(page, 'Tidewater Row', async (token) => {
    owner = { authorization: `Bearer ${token}` }
    await buyBy(owner, { planKey: 'pro', interval: 'MONTH', currency: 'GBP' })
    await expect.poll(async () => (await ask<Beyond>(beyond, {}, owner)).tenant.plan.key).toBe('pro')
    // One after the other: they take their turn of the plan's number, and the order says which are the newest.
    const names = ['Oldest Books', 'Second Books', ...Array.from({ length: 49 }, (_, at) => `Stall ${at + 1}`)]
    for (const name of names) await ask(create, { i: { name, status: 'PUBLISHED' } }, owner)
  })
  return owner
}

test('who pays chooses which listings stand out, and who pays no more which of them stay editable', async () => {
  const page = await open()
  const owner = await full(page)
  await goWithin(page, 'featured')
  await page.getByRole('combobox', { name: 'Choose a listing' }).fill('Second Books')
  await page.getByRole('option', { name: 'Second Books' }).click()
  await page.getByRole('button', { name: 'Save changes' }).click()
  const now = page.getByRole('table', { name: 'Featured now' })
  await now.getByRole('row').filter({ hasText: 'Second Books' }).getByText('Plan: chosen').waitFor()

  await ask(cancel, { input: { when: 'NOW', confirm: true } }, { ...owner, 'idempotency-key': crypto.randomUUID() })
  await expect.poll(async () => (await ask<Beyond>(beyond, {}, owner)).surplus.readOnlyCount).toBe(1)
  await goWithin(page, 'surplus')
  // The newest stay editable: the oldest is what is beyond the plan, until it is chosen.
  await page.getByRole('button', { name: 'Keep editable: Oldest Books' }).click()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByRole('button', { name: 'Keep editable: Second Books' }).waitFor()
  const { surplus } = await ask<Beyond>(beyond, {}, owner)
  expect(surplus.readOnly).toMatchObject([{ name: 'Second Books', isReadOnly: true }])
  await page.getByRole('list', { name: 'Read-only now' }).getByRole('link', { name: 'Second Books' }).click()
  await page.getByText('This listing is read-only').waitFor()
  expect(faults).toEqual([])
})

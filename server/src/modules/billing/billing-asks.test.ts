import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { KeyRefused, NoAnswer } from '../../providers/payments/failures.js'
import type { PaymentsPort } from '../../providers/payments/port.js'
import { ask } from '../../testing/call.js'
import { mailTo, runJobs } from '../../testing/jobs.js'
import { bill, buy, letDaysPass, payPage, sandboxOf, startCheckout, tellAll } from '../../testing/payments.js'
import { makeOperator, makeTenant, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'
import { inboxTasks } from './inbox/inbox.jobs.js'

const world = useWorld()
let town: Tenancy
beforeAll(async () => {
  town = await makeTenant(world(), { plan: 'free', name: 'Saltmarsh' })
})

type Invoice = { state: string; total: { amount: number }; hostedUrl: string }
type Standing = {
  tenant: { plan: { key: string } }
  tenantSubscription: { state: string; plan: { key: string }; lapsesAt: string | null } | null
  billingInvoices: { nodes: Invoice[] }
}
const standing = `{ tenant { plan { key } } tenantSubscription { state plan { key } lapsesAt }
  billingInvoices { nodes { state total { amount } hostedUrl } } }`
const look = (tenant: Tenancy = town) => ask<Standing>(world(), standing, {}, tenant.owner)
const change = 'mutation ($input: ChangePlanInput!) { changePlan(input: $input) { state plan { key } } }'
type Preview = { previewPlanChange: { previewedAt: string; dueNow: { amount: number } } }
const preview = `query ($input: PreviewPlanChangeInput!) { previewPlanChange(input: $input) { previewedAt dueNow { amount } } }`

/** What the dialog sends: another plan, at what it said that it costs. */
async function wished(planKey: string, { owner }: Tenancy, interval = 'MONTH') {
  const wish = { planKey, interval }
  const { previewPlanChange: at } = await ask<Preview>(world(), preview, { input: wish }, owner)
  return { ...wish, previewedAt: at.previewedAt, expectedAmount: at.dueNow.amount }
}
const lastOf = (url: string): string => url.split('/').at(-1) ?? ''

test('a bank that asks the holder is answered on its page, at the checkout and at a change; until then nothing is bought or changed', async () => {
  const { data } = await startCheckout(world(), town.owner)
  const page = data?.startCheckout.url ?? ''
  expect(await payPage(world(), page, { card: 'authenticates', act: 'pay' })).toMatch(/value="confirm"/)
  await tellAll(world())
  expect(await look()).toMatchObject({ tenant: { plan: { key: 'free' } }, tenantSubscription: null })
  await payPage(world(), page, { card: 'authenticates', act: 'refuse' })
  await tellAll(world())
  expect((await look()).tenantSubscription).toBeNull()
  await payPage(world(), page, { card: 'authenticates', act: 'confirm' })
  await tellAll(world())
  expect((await look()).tenantSubscription).toMatchObject({ state: 'TRIALING', plan: { key: 'pro' } })
  await letDaysPass(world(), 16)

  const input = await wished('premium', town)
  const asked = await bill(world(), town.owner, change, { input })
  const { code, reason, url } = (asked.errors?.[0]?.extensions ?? {}) as Record<string, string>
  expect({ code, reason }).toEqual({ code: 'CONFLICT', reason: 'AUTHENTICATION_REQUIRED' })
  await tellAll(world())
  const before = await look()
  expect(before).toMatchObject({ tenant: { plan: { key: 'pro' } }, tenantSubscription: { state: 'ACTIVE' } })
  expect(before.billingInvoices.nodes[0]).toMatchObject({ state: 'OPEN', total: { amount: input.expectedAmount } })
  await payPage(world(), url ?? '', { act: 'pay' })
  await payPage(world(), `http://x.test/sandbox/authenticate/${lastOf(url ?? '')}`, { act: 'confirm' })
  await tellAll(world())
  const after = await look()
  expect(after).toMatchObject({
    tenant: { plan: { key: 'premium' } },
    tenantSubscription: { plan: { key: 'premium' } },
  })
  expect(after.billingInvoices.nodes[0]).toMatchObject({ state: 'PAID', total: { amount: input.expectedAmount } })
  expect(after.billingInvoices.nodes).toHaveLength(before.billingInvoices.nodes.length)
  // Of a change that waits for its bank nothing is missing: another card is no word for it.
  const longer = await wished('premium', town, 'YEAR')
  expect((await bill(world(), town.owner, change, { input: longer })).errors?.[0]?.extensions.reason).toBe(
    'AUTHENTICATION_REQUIRED',
  )
  await tellAll(world())
  const { data: portal } = await bill<{ billingPortal: { url: string } }>(
    world(),
    town.owner,
    'mutation { billingPortal(input: { flow: PAYMENT_METHOD }) { url } }',
  )
  sandboxOf(world()).sandbox.changeCard(lastOf(portal?.billingPortal.url ?? ''), 'pays')
  await tellAll(world())
  expect((await look()).billingInvoices.nodes[0]).toMatchObject({
    state: 'OPEN',
    total: { amount: longer.expectedAmount },
  })
})

test('a payment that was missing and comes ends the reminders: the plan stays, and the owner is thanked once', async () => {
  const late = await makeTenant(world(), { plan: 'free', name: 'Latewater' })
  await buy(world(), late, 'fails_later')
  await letDaysPass(world(), 14.1)
  expect((await look(late)).tenantSubscription).toMatchObject({ state: 'PAST_DUE', lapsesAt: expect.any(String) })
  await letDaysPass(world(), 3)
  const about = (subject: RegExp) =>
    mailTo(world(), late.owner.email).filter((mail) => subject.test(mail.subject)).length
  expect(about(/A payment for Latewater failed/)).toBe(2)
  const portal = 'mutation { billingPortal(input: { flow: PAYMENT_METHOD }) { url } }'
  type Portal = { billingPortal: { url: string } }
  const { billingPortal } = await ask<Portal>(world(), portal, {}, late.owner)
  await payPage(world(), billingPortal.url, { act: 'card', card: 'pays' })
  await tellAll(world())
  const [owed] = (await look(late)).billingInvoices.nodes
  await payPage(world(), owed?.hostedUrl ?? '', { act: 'pay' })
  await tellAll(world())
  await letDaysPass(world(), 8)
  expect(await look(late)).toMatchObject({
    tenant: { plan: { key: 'pro' } },
    tenantSubscription: { state: 'ACTIVE', lapsesAt: null },
    billingInvoices: {
      nodes: expect.arrayContaining([expect.objectContaining({ state: 'PAID', total: { amount: 4500 } })]),
    },
  })
  expect(about(/A payment for Latewater failed|loses the Pro plan/)).toBe(2)
  expect(about(/Thank you: the payment for Latewater arrived/)).toBe(1)
})

test('a change whose answer was lost is found out about by the errand that was left with it, and asked again it is done once', async () => {
  const lost = await makeTenant(world(), { plan: 'free' })
  await buy(world(), lost)
  await letDaysPass(world(), 16)
  const input = await wished('premium', lost)
  const key = newId()
  const { ports } = world().app.house
  const sandbox = sandboxOf(world())
  const deaf: PaymentsPort['change'] = async (...given) => {
    await sandbox.change(...given)
    throw new NoAnswer(1, true)
  }
  ports.payments = { ...sandbox, change: deaf } as PaymentsPort
  try {
    const { errors } = await bill(world(), lost.owner, change, { input, key })
    expect(errors?.[0]?.extensions.code).toBe('PROVIDER_DOWN')
  } finally {
    ports.payments = sandbox
  }
  expect((await look(lost)).tenant.plan.key).toBe('pro')
  // No line of theirs is told: the errand alone.
  await runJobs(world())
  const healed = await look(lost)
  expect(healed).toMatchObject({
    tenant: { plan: { key: 'premium' } },
    tenantSubscription: { plan: { key: 'premium' } },
  })
  const again = await bill(world(), lost.owner, change, { input, key })
  expect(again.data).toEqual({ changePlan: { state: 'ACTIVE', plan: { key: 'premium' } } })
  expect((await look(lost)).billingInvoices.nodes).toHaveLength(healed.billingInvoices.nodes.length)
})

test('that our key is refused is told the operator’s staff at once, by whoever meets it first, and once an hour', async () => {
  const operator = await makeOperator(world())
  const fresh = await makeTenant(world(), { plan: 'free' })
  const { house } = world().app
  const refused = () => Promise.reject(new KeyRefused(401))
  const sandbox = sandboxOf(world())
  house.ports.payments = { ...sandbox, createCustomer: refused, customer: refused } as PaymentsPort
  try {
    const { errors } = await startCheckout(world(), fresh.owner)
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'PROVIDER_DOWN', retryAfter: 300 })
    const bell = '{ platformNotifications { nodes { kind about } } }'
    const rung = { platformNotifications: { nodes: [{ kind: 'PAYMENTS_REFUSED', about: '401' }] } }
    expect(await ask(world(), bell, {}, operator)).toEqual(rung)
    await world().truth('delete from operator_notification')
    const { sync_subscription: sync } = inboxTasks
    if (typeof sync !== 'function') throw new Error('It is a plain task.')
    const work = { jobId: newId(), attempt: 1, payload: {}, tenantId: town.id, requestId: null }
    for (let n = 0; n < 2; n += 1)
      await expect(sync({ house, openTenants: async () => [] }, work)).rejects.toMatchObject({ seconds: 300 })
    expect(await ask(world(), bell, {}, operator)).toEqual(rung)
  } finally {
    house.ports.payments = sandbox
  }
})

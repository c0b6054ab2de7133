import { expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { NoAnswer } from '../../providers/payments/failures.js'
import type { PaymentsPort } from '../../providers/payments/port.js'
import { ask } from '../../testing/call.js'
import { mailTo, runJobs } from '../../testing/jobs.js'
import { askedWhile, bill, buy, letDaysPass, payPage, sandboxOf } from '../../testing/payments.js'
import { makeTenant, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'
import { syncTenant } from './subscription/sync.service.js'

const world = useWorld()
const row = 'state resumesAt plan { key } nextPlan { key }'
const verbs = {
  change: `mutation ($input: ChangePlanInput!) { changePlan(input: $input) { ${row} } }`,
  pause: `mutation ($input: PauseSubscriptionInput!) { pauseSubscription(input: $input) { ${row} } }`,
}
const month = (planKey: string, more: object = {}) => ({ planKey, interval: 'MONTH', ...more })
const mails = ({ owner }: Tenancy, about: RegExp) =>
  mailTo(world(), owner.email).filter(({ subject, text }) => about.test(`${subject}\n${text}`))
const previewed = (planKey: string, { owner }: Tenancy) =>
  ask<{ previewPlanChange: { previewedAt: string; dueNow: { amount: number } } }>(
    world(),
    'query ($input: PreviewPlanChangeInput!) { previewPlanChange(input: $input) { previewedAt dueNow { amount } } }',
    { input: month(planKey) },
    owner,
  ).then(({ previewPlanChange: { previewedAt, dueNow } }) => ({ previewedAt, expectedAmount: dueNow.amount }))

/** Whoever takes the payments does as `other` says meanwhile. */
async function otherwise(other: Partial<PaymentsPort>, work: () => Promise<void>): Promise<void> {
  const { ports } = world().app.house
  const own = ports.payments
  ports.payments = own && { ...own, ...other }
  try {
    await work()
  } finally {
    ports.payments = own
  }
}
const lose = async (done: Promise<unknown>): Promise<never> => {
  await done
  throw new NoAnswer(1, true)
}

test('what is reckoned from the moment is reckoned once: asked again a minute later, a pause and a change in a trial are the same', async () => {
  const own = sandboxOf(world())
  const town = await makeTenant(world(), { plan: 'free' })
  await buy(world(), town)
  const twice = async (verb: string, input: object) => {
    const key = newId()
    const lost = {
      change: (...given: Parameters<PaymentsPort['change']>) => lose(own.change(...given)),
      pause: (...given: Parameters<PaymentsPort['pause']>) => lose(own.pause(...given)),
    }
    await otherwise(lost, async () => {
      const { errors } = await bill(world(), town.owner, verb, { input, key })
      expect(errors?.[0]?.extensions.code).toBe('PROVIDER_DOWN')
    })
    own.sandbox.forward(61_000)
    const { data, errors } = await bill(world(), town.owner, verb, { input, key })
    expect(errors).toBeUndefined()
    return data
  }
  expect(await twice(verbs.change, month('premium', { when: 'NOW' }))).toMatchObject({
    changePlan: { state: 'TRIALING', plan: { key: 'premium' } },
  })
  await runJobs(world())
  await letDaysPass(world(), 14.1)
  const asked = own.now().getTime()
  const paused = (await twice(verbs.pause, {})) as unknown as { pauseSubscription: { resumesAt: string } }
  const { resumesAt } = paused.pauseSubscription
  expect(Math.abs(Date.parse(resumesAt) - asked - 92 * 86_400_000)).toBeLessThan(30_000)
})

test('a preview writes nothing, of the plan that one stays on neither; what is declined gives up nothing that was planned, and says so to nobody', async () => {
  const { house } = world().app
  const own = sandboxOf(world())
  const town = await makeTenant(world(), { plan: 'free', name: 'Saltmarsh' })
  await buy(world(), town)
  await letDaysPass(world(), 15)
  await bill(world(), town.owner, verbs.change, { input: month('basic') })
  await runJobs(world())
  const asked = await askedWhile(world(), () => previewed('pro', town))
  expect(asked).toEqual(['preview'])
  const portal = 'mutation { billingPortal(input: { flow: PAYMENT_METHOD }) { url } }'
  const { data } = await bill<{ billingPortal: { url: string } }>(world(), town.owner, portal)
  await payPage(world(), data?.billingPortal.url ?? '', { act: 'card', card: 'fails_later' })
  const held = await previewed('premium', town)
  // Somebody looks while what was planned has given way, and before the card has answered.
  const change: PaymentsPort['change'] = async (...given) => {
    await syncTenant(house, town.id)
    return own.change(...given)
  }
  await otherwise({ change }, async () => {
    const { errors } = await bill(world(), town.owner, verbs.change, { input: month('premium', held) })
    expect(errors?.[0]?.extensions.reason).toBe('CARD_DECLINED')
  })
  await letDaysPass(world(), 0)
  const standing = `{ tenantSubscription { ${row} } }`
  expect(await ask(world(), standing, {}, town.owner)).toMatchObject({
    tenantSubscription: { plan: { key: 'pro' }, nextPlan: { key: 'basic' } },
  })
  expect([mails(town, /given up/).length, mails(town, /changes to the Basic plan/).length]).toEqual([0, 1])
  // Who gives it up is told so, once.
  await bill(world(), town.owner, verbs.change, { input: month('pro') })
  await letDaysPass(world(), 0)
  expect(mails(town, /given up/)).toHaveLength(1)
})

test('a pause that ends by itself in a period that nobody paid says that one is paid at once, and names no day that is none', async () => {
  const own = sandboxOf(world())
  const town = await makeTenant(world(), { plan: 'free', name: 'Heronry' })
  await buy(world(), town)
  await letDaysPass(world(), 15)
  const resumesAt = new Date(own.now().getTime() + 40 * 86_400_000).toISOString()
  await bill(world(), town.owner, verbs.pause, { input: { resumesAt } })
  await letDaysPass(world(), 32)
  // Nobody begins the next period until the letter was written.
  await otherwise({ beginPeriod: () => Promise.reject(new NoAnswer(1)) }, () => letDaysPass(world(), 9))
  expect(mails(town, /payments of Heronry go on/).map(({ text }) => /is paid for at once/.test(text))).toEqual([true])
})

import { expect, test } from 'vitest'
import { ask, call } from '../../../testing/call.js'
import { buy, letDaysPass, payPage, pro, sandboxOf, startCheckout } from '../../../testing/payments.js'
import { makeOperator, makeTenant } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
const query = `query ($text: String, $isOpen: Boolean) { platformFailedPayments(text: $text, isOpen: $isOpen) { totalCount nodes {
  tenant { slug } amountDue { amount currency } isOpen attempts remindedOnDay failedAt nextAttemptAt lapsesAt subscriptionState } } }`
type Failed = {
  amountDue: { amount: number }
  attempts: number
  isOpen: boolean
  failedAt: string
  lapsesAt: string | null
  nextAttemptAt: string | null
}
type Asked = { platformFailedPayments: { totalCount: number; nodes: Failed[] } }

test('operators see each payment that failed until it comes or is given up: who owes what since when, which mail went last, and the next try', async () => {
  const operator = await makeOperator(world())
  const late = await makeTenant(world(), { plan: 'free', name: 'Latecomer' })
  const prompt = await makeTenant(world(), { plan: 'free' })
  await buy(world(), prompt)
  await buy(world(), late, 'fails_later', { ...pro, planKey: 'basic' })
  const look = async (variables: object = {}) =>
    (await ask<Asked>(world(), query, variables as Record<string, unknown>, operator)).platformFailedPayments
  expect(await look()).toEqual({ totalCount: 0, nodes: [] })

  await letDaysPass(world(), 14.1)
  const [first] = (await look()).nodes
  const owed = { tenant: { slug: late.slug }, amountDue: { amount: 1099, currency: 'EUR' }, isOpen: true }
  expect(first).toMatchObject({ ...owed, remindedOnDay: 0, subscriptionState: 'PAST_DUE' })
  expect(first?.attempts).toBeGreaterThan(0)
  expect(Date.parse(first?.lapsesAt ?? '') - Date.parse(first?.failedAt ?? '')).toBe(8 * 86_400_000)
  expect(Date.parse(first?.nextAttemptAt ?? '')).toBeGreaterThan(Date.parse(first?.failedAt ?? ''))
  await letDaysPass(world(), 3.1)
  expect((await look({ text: 'LATECOM' })).nodes).toMatchObject([{ ...owed, remindedOnDay: 3 }])
  expect((await look({ text: prompt.slug })).totalCount).toBe(0)

  await letDaysPass(world(), 4)
  await letDaysPass(world(), 1.1)
  expect((await look()).totalCount).toBe(0)
  const lost = { ...owed, isOpen: false, remindedOnDay: null, lapsesAt: null, nextAttemptAt: null }
  const [over] = (await look({ isOpen: false })).nodes
  expect(over).toMatchObject({ ...lost, subscriptionState: 'CANCELED' })

  // Whoever buys anew owes what they owed: neither the date nor the state is that of the second subscription.
  await buy(world(), late, 'pays', { ...pro, planKey: 'basic' })
  expect((await look({ isOpen: false })).nodes).toMatchObject([
    { ...lost, subscriptionState: 'CANCELED', failedAt: over?.failedAt },
  ])

  // Nobody of a tenant asks, and what another way of charging left is no business of today's.
  expect((await call(world(), query, {}, late.owner)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  await world().truth('update billing_invoice set livemode = true where tenant_id = $1', [late.id])
  expect((await look({ isOpen: false })).totalCount).toBe(0)
})

test('whoever comes back from a page that takes payments asks how far it is; nobody else does', async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  const next = await makeTenant(world(), { plan: 'free' })
  const opened = (await startCheckout(world(), town.owner)).data?.startCheckout
  const how = async (who = town.owner) =>
    (
      await ask<{ checkout: { state: string } | null }>(
        world(),
        'query ($id: ID!) { checkout(id: $id) { state } }',
        { id: opened?.id },
        who,
      )
    ).checkout
  expect(await how()).toEqual({ state: 'OPEN' })
  expect(await how(next.owner)).toBeNull()
  await payPage(world(), opened?.url ?? '', { card: 'pays', act: 'pay' })
  await letDaysPass(world(), 0)
  expect(await how()).toEqual({ state: 'COMPLETE' })
  expect((await ask<{ me: object }>(world(), '{ me { isSandbox } }', {}, town.owner)).me).toEqual({ isSandbox: true })
  expect(sandboxOf(world()).staysHere).toBe(true)
})

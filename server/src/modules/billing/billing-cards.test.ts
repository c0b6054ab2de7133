import { expect, test } from 'vitest'
import { ask } from '../../testing/call.js'
import { bill, buy, letDaysPass, sandboxOf, tellAll } from '../../testing/payments.js'
import { openClient } from '../../testing/sql.js'
import { makeTenant, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
type Standing = { tenantSubscription: { state: string }; billing: { paymentMethod: { last4: string } | null } }
const standing = '{ tenantSubscription { state } billing { paymentMethod { last4 } } }'
const look = (tenant: Tenancy) => ask<Standing>(world(), standing, {}, tenant.owner)
const portal = 'mutation ($input: BillingPortalInput!) { billingPortal(input: $input) { url } }'

async function changeCard(tenant: Tenancy, card: 'pays' | 'declined' | 'fails_later'): Promise<void> {
  const { data, errors } = await bill<{ billingPortal: { url: string } }>(world(), tenant.owner, portal, {
    input: { flow: 'PAYMENT_METHOD' },
  })
  if (!data) throw new Error(JSON.stringify(errors))
  sandboxOf(world()).sandbox.changeCard(data.billingPortal.url.split('/').at(-1) ?? '', card)
  await tellAll(world())
}

test('the card of the checkout is shown, and a new one pays what is missing at once, and from then on', async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  await buy(world(), town, 'fails_later')
  expect((await look(town)).billing.paymentMethod).toEqual({ last4: '0341' })
  await letDaysPass(world(), 14.1)
  expect((await look(town)).tenantSubscription.state).toBe('PAST_DUE')
  const tried = async () =>
    (
      await world().truth<{ n: number }>(
        "select attempts as n from billing_invoice where tenant_id = $1 and state = 'OPEN'",
        [town.id],
      )
    )[0]?.n
  // One that is no better is tried once, however often we look.
  await changeCard(town, 'fails_later')
  await letDaysPass(world(), 0)
  expect([await tried(), (await look(town)).tenantSubscription.state]).toEqual([2, 'PAST_DUE'])
  await changeCard(town, 'pays')
  expect(await look(town)).toMatchObject({
    tenantSubscription: { state: 'ACTIVE' },
    billing: { paymentMethod: { last4: '4242' } },
  })
  await letDaysPass(world(), 32)
  expect((await look(town)).tenantSubscription.state).toBe('ACTIVE')
})

test('another card is news to the pages that are open, and a look that finds nothing new is none', async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  await buy(world(), town)
  const client = await openClient(world().database.ownerUrl)
  const news: string[] = []
  client.on('notification', ({ payload = '' }) => news.push(payload))
  await client.query('listen news')
  // What was told before is told to whoever listens before this is answered.
  const heard = async () => {
    await client.query('select 1')
    return news.filter((each) => each.includes(town.id) && each.includes('tenant_subscription_changed')).length
  }
  await letDaysPass(world(), 0)
  expect(await heard()).toBe(0)
  await changeCard(town, 'fails_later')
  expect(await heard()).toBe(1)
  await client.end()
})

test('who buys anew with another card is charged by that one, and not by the one they left', async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  await buy(world(), town, 'fails_later')
  await bill(world(), town.owner, 'mutation { cancelSubscription(input: { when: NOW, confirm: true }) { id } }')
  // Whoever pays again keeps their name.
  const leaving = () =>
    world().truth('select from tenant_subscription where tenant_id = $1 and subdomain_release_at is not null', [
      town.id,
    ])
  expect(await leaving()).toHaveLength(1)
  // Cards are told apart by when they were given.
  await letDaysPass(world(), 1)
  await buy(world(), town, 'pays')
  expect(await leaving()).toEqual([])
  expect((await look(town)).billing.paymentMethod).toEqual({ last4: '4242' })
  await letDaysPass(world(), 32)
  expect((await look(town)).tenantSubscription.state).toBe('ACTIVE')
})

import { beforeAll, beforeEach, expect, test } from 'vitest'
import { Postponed } from '../../../jobs/task.js'
import { newId } from '../../../kernel/ids.js'
import { NoAnswer } from '../../../providers/payments/failures.js'
import type { PaymentsPort } from '../../../providers/payments/port.js'
import { runJobs } from '../../../testing/jobs.js'
import { buy, post, postEvent, sandboxOf } from '../../../testing/payments.js'
import { makeTenant } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { inboxTasks } from './inbox.jobs.js'
import { shardOf } from './inbox.service.js'

const world = useWorld()
/** One who is answered, and four of the same share about whom nobody is. */
let heard: string
const silent: string[] = []
let asked: string[]

beforeAll(async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  await buy(world(), town)
  const ref = 'select customer_ref as ref from billing_account where tenant_id = $1'
  heard = (await world().truth<{ ref: string }>(ref, [town.id]))[0]?.ref ?? ''
  for (let n = 0; silent.length < 4; n += 1)
    if (shardOf(`cus_silent${n}`) === shardOf(heard)) silent.push(`cus_silent${n}`)
  for (const each of silent) {
    const { id } = await makeTenant(world(), { plan: 'free' })
    const sql = 'insert into billing_account (tenant_id, id, livemode, customer_ref) values ($1, $2, false, $3)'
    await world().truth(sql, [id, newId(), each])
  }
})
beforeEach(async () => {
  asked = []
  await world().truth('delete from stripe_event')
})

async function tell(customer: string): Promise<string> {
  const event = {
    id: `evt_${newId().replaceAll('-', '')}`,
    object: 'event',
    type: 'customer.subscription.updated',
    created: 1_790_000_000,
    livemode: false,
    data: { object: { id: 'sub_1', object: 'subscription', customer } },
  }
  expect((await postEvent(world(), event)).status).toBe(200)
  return event.id
}

type Row = { id: string; state: string; attempts: number; due: boolean }
const standing = async (...ids: string[]): Promise<(string | undefined)[]> => {
  const rows = await world().truth<Row>('select id, state, attempts, next_at <= now() as due from stripe_event')
  const said = new Map(rows.map(({ id, state, attempts, due }) => [id, `${state} ${attempts}${due ? ' due' : ''}`]))
  return ids.map((id) => said.get(id)?.replace(/^(DONE|PARKED).*/, '$1'))
}

/** The share's job, with whoever takes the payments as given. */
function drain(payments: PaymentsPort | null): Promise<void> {
  const { house } = world().app
  const site = { house: { ...house, ports: { ...house.ports, payments } }, openTenants: async () => [] }
  const work = { jobId: '1', attempt: 1, payload: { shard: shardOf(heard) }, tenantId: null, requestId: null }
  return (inboxTasks.drain_stripe_inbox as (...given: [typeof site, typeof work]) => Promise<void>)(site, work)
}

const some = (): PaymentsPort => ({
  ...sandboxOf(world()),
  customer: async (ref) => {
    asked.push(ref)
    if (ref.startsWith('cus_silent')) throw new NoAnswer(40)
    return sandboxOf(world()).customer(ref)
  },
})

test('who cannot ask leaves what was told to whoever can', async () => {
  const id = await tell(heard)
  await expect(drain(null)).rejects.toMatchObject({ constructor: Postponed, seconds: 60 })
  expect(await standing(id)).toEqual(['WAITING 0 due'])
  await drain(some())
  expect(await standing(id)).toEqual(['DONE'])
})

test('a customer about whom nobody answers waits alone, and no try is counted; after three in a row nobody is asked any more', async () => {
  const first = [await tell(silent[0] ?? ''), await tell(heard), await tell(silent[0] ?? '')]
  await expect(drain(some())).rejects.toMatchObject({ constructor: Postponed, seconds: 40 })
  expect(asked.toSorted()).toEqual([silent[0], heard].toSorted())
  expect(await standing(...first)).toEqual(['WAITING 0', 'DONE', 'WAITING 0'])
  // An answer in between: not in a row.
  await world().truth('delete from stripe_event')
  asked = []
  for (const each of [silent[0], silent[1], heard, silent[2]]) await tell(each ?? '')
  await expect(drain(some())).rejects.toThrow('About some nobody answered.')
  expect(asked).toHaveLength(4)
  await world().truth('delete from stripe_event')
  asked = []
  for (const each of silent.slice(0, 3)) await tell(each)
  const last = await tell(heard)
  await expect(drain(some())).rejects.toMatchObject({ constructor: Postponed, seconds: 40 })
  expect(asked.toSorted()).toEqual(silent.slice(0, 3).toSorted())
  expect(await standing(last)).toEqual(['WAITING 0 due'])
  await drain(some())
  expect(await standing(last)).toEqual(['DONE'])
  // Asked for at once until somebody is silent; from then on one after the other, and the fourth of them is not asked.
  await world().truth('delete from stripe_event')
  asked = []
  for (const each of [heard, ...silent]) await tell(each)
  await expect(drain(some())).rejects.toMatchObject({ constructor: Postponed, seconds: 40 })
  expect(asked.toSorted()).toEqual([heard, ...silent.slice(0, 3)].toSorted())
})

test('what is true and cannot be written is a failed try: told again it is looked at anew, and parked in the end, never done', async () => {
  const id = await tell(heard)
  const another = {
    ...some(),
    customer: async () => ({ ...(await sandboxOf(world()).customer(heard)), ref: 'cus_other' }),
  }
  await drain(another)
  expect(await standing(id)).toEqual(['WAITING 1'])
  for (let n = 2; n <= 12; n += 1) {
    await world().truth('update stripe_event set next_at = now()')
    await drain(another)
  }
  expect(await standing(id)).toEqual(['PARKED'])
  await world().truth('update stripe_event set next_at = now()')
  await drain(some())
  expect(await standing(id)).toEqual(['PARKED'])
})

test('a form of another page pays nothing in the stand-in and moves no clock', async () => {
  const { now } = sandboxOf(world())
  const before = now().getTime()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const go = async (origin?: string): Promise<number> =>
    (
      await post(world(), '/sandbox/clock', {
        body: 'step=day',
        headers: { ...headers, ...(origin ? { origin } : {}) },
      })
    ).status
  for (const origin of ['https://evil.example', 'null', `${world().url}0`, 'http://localhost', 'nonsense'])
    expect([origin, await go(origin)]).toEqual([origin, 403])
  expect(now().getTime() - before).toBeLessThan(80_000_000)
  expect([await go(world().url), await go()]).toEqual([303, 303])
  expect(now().getTime() - before).toBeGreaterThan(170_000_000)
})

test('the pages of the stand-in: a bank that asks, an invoice, a portal for an hour; nothing for whoever lacks the address', async () => {
  const port = sandboxOf(world())
  const { sandbox } = port
  // Past the trial: a change costs something.
  sandbox.forward(16 * 86_400_000)
  const seen = async (path: string) => (await fetch(`${world().url}${path}`)).text()
  const send = (path: string, form: Record<string, string>) =>
    post(world(), path, {
      body: new URLSearchParams(form).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  const pathOf = (url: string | null): string => new URL(url ?? '').pathname
  const portal = pathOf(
    await port.portal({ customerRef: heard, returnUrl: 'http://x/back', locale: 'en', flow: 'HOME' }),
  )
  expect((await send(portal, { act: 'card', card: 'declined' })).text).toContain('The card was declined.')
  expect((await send(portal, { act: 'tax', taxType: 'eu_vat', taxValue: '<b>' })).text).toContain('does not look like')
  expect((await send(portal, { act: 'card', card: 'authenticates' })).status).toBe(303)
  await send(portal, { act: 'address', name: 'Town <script>', email: '', country: 'at' })
  const page = await seen(portal)
  expect([page.includes('3155'), page.includes('Town &#60;script&#62;'), page.includes('<script')]).toEqual([
    true,
    true,
    false,
  ])
  const [sub] = await port.subscriptionsOf(heard)
  if (!sub) throw new Error('Nothing was bought.')
  const price = {
    id: newId(),
    planKey: 'premium',
    planName: 'Premium',
    interval: 'MONTH',
    amount: 13_900,
    currency: sub.currency,
  } as const
  const wish = {
    ref: sub.ref,
    itemRef: sub.itemRef,
    quantity: 1,
    priceRef: await port.putPrice(price, newId()),
    at: port.now(),
  }
  const asks = (await port.change(wish, newId()).catch((error: unknown) => error)) as { url: string }
  const invoice = pathOf(asks.url)
  expect(await seen(invoice)).toContain('Open')
  const bank = invoice.replace('invoices', 'authenticate')
  await send(invoice, { act: 'pay' })
  expect(await seen(bank)).toContain('Your bank asks')
  expect((await send(bank, { act: 'refuse' })).text).toContain('Nothing was paid')
  expect((await port.subscription(sub.ref)).priceRef).toBe(sub.priceRef)
  await send(bank, { act: 'confirm' })
  expect([await seen(`${invoice}/pdf`), (await port.subscription(sub.ref)).priceRef]).toEqual([
    expect.stringContaining('Paid'),
    wish.priceRef,
  ])
  for (const path of ['invoices', 'authenticate', 'portal', 'checkout'])
    expect([path, await seen(`/sandbox/${path}/none`)]).toEqual([
      path,
      expect.stringContaining('There is no such page'),
    ])
  sandbox.switch('delivery', 'off')
  expect([await sandbox.deliver('http://127.0.0.1:1/'), await seen('/sandbox')]).toEqual([
    0,
    expect.stringContaining('aria-pressed="true">Off'),
  ])
  sandbox.switch('delivery', 'inOrder')
  sandbox.forward(3_700_000)
  expect(await seen(portal)).toContain('There is no such page')
})

test('what is so already is not written again, however often it is told of', async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  await buy(world(), town)
  const versions = () =>
    world().truth(
      `select written.xmin::text as version, customer_ref as ref from billing_account a, lateral (select s.xmin from tenant_subscription s
          where s.tenant_id = a.tenant_id union all select i.xmin from billing_invoice i where i.tenant_id = a.tenant_id
          union all select l.xmin from audit_log l where l.tenant_id = a.tenant_id) written where a.tenant_id = $1
        union all select updated_at::text, customer_ref from billing_account where tenant_id = $1`,
      [town.id],
    ) as Promise<{ ref: string }[]>
  const before = await versions()
  const told = [await tell(before[0]?.ref ?? ''), await tell(before[0]?.ref ?? '')]
  await runJobs(world())
  expect([await standing(...told), before.length > 2]).toEqual([['DONE', 'DONE'], true])
  expect(await versions()).toEqual(before)
})

test('WI-05: what could not be kept is not acknowledged, and is kept when it is told again', async () => {
  const { truth } = world()
  await truth(
    `create function cannot_commit() returns trigger language plpgsql as $$ begin raise exception 'no room'; end $$`,
  )
  await truth(`create constraint trigger cannot_commit after insert on stripe_event deferrable initially deferred
    for each row execute function cannot_commit()`)
  const object = { id: 'sub_1', object: 'subscription', customer: heard }
  const about = { object: 'event', type: 'invoice.paid', created: 1_790_000_000, livemode: false, data: { object } }
  const event = { id: `evt_${newId().replaceAll('-', '')}`, ...about }
  const { status, text } = await postEvent(world(), event)
  expect([status >= 500, text.includes('no room')]).toEqual([true, false])
  expect(await standing(event.id)).toEqual([undefined])
  await truth('drop function cannot_commit cascade')
  expect((await postEvent(world(), event)).status).toBe(200)
  expect(await standing(event.id)).toEqual(['WAITING 0 due'])
})

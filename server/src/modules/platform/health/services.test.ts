import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../../providers/payments/sandbox/store.js'
import { stripePayments } from '../../../providers/payments/stripe.js'
import { ask, type Caller, call } from '../../../testing/call.js'
import { scratchFolder } from '../../../testing/scratch.js'
import { loopback } from '../../../testing/stripe/loopback.js'
import { makeOperator, makeTenant } from '../../../testing/tenants.js'
import { openWorld, type World } from '../../../testing/world.js'

let world: World
let operator: Caller
let greeted = 0
const mail = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onConnect: (_session, done) => {
    greeted += 1
    done()
  },
})
beforeAll(async () => {
  const listening = mail.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  // Nothing listens on port 9.
  world = await openWorld({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    REDIS_URL: 'redis://someone:aSecretWord@127.0.0.1:9',
  })
  operator = await makeOperator(world)
})
afterAll(async () => {
  await world.close()
  mail.close()
})

const services = `{ systemHealth { state redis { state answerMs problem } mail { state answerMs problem }
  payments { state answerMs problem } } }`
type Services = { systemHealth: { state: string; redis: object; mail: { problem: string }; payments: object | null } }

test('a mail server that lets the installation in is good, a Redis that does not answer is looked at, and neither’s address is told', async () => {
  const answer = await call<Services>(world, services, {}, operator)
  expect(answer.data?.systemHealth).toEqual({
    state: 'LOOK',
    redis: { state: 'LOOK', answerMs: null, problem: expect.stringMatching(/^\w+$/) },
    mail: { state: 'GOOD', answerMs: expect.any(Number), problem: null },
    payments: null,
  })
  expect(JSON.stringify(answer)).not.toMatch(/aSecretWord|127\.0\.0\.1/)
})

test('whoever takes the payments is asked with our own key, and one that is refused is bad', async () => {
  const store = openStore(join(scratchFolder('health'), 'stripe.db'), { houseNow: () => new Date(), pages: '' })
  const line = await loopback(() => store)
  const settings = { secretKey: 'sk_test_health', base: line.url, secrets: [], tax: false, patience: 'PERSON' as const }
  const { ports } = world.app.house
  const sandbox = ports.payments
  ports.payments = stripePayments({ ...settings, now: () => new Date() })
  try {
    const look = async () => (await ask<Services>(world, services, {}, operator)).systemHealth.payments
    expect(await look()).toEqual({ state: 'GOOD', answerMs: expect.any(Number), problem: null })
    line.faults.push(401)
    expect(await look()).toEqual({ state: 'BAD', answerMs: null, problem: 'KeyRefused' })
  } finally {
    ports.payments = sandbox
    await line.close()
    store.close()
  }
})

test('whoever is no operator has nobody asked for them', async () => {
  const { owner } = await makeTenant(world)
  const before = greeted
  const { errors } = await call(world, services, {}, owner)
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  expect(greeted).toBe(before)
})

test('a mail server that is gone is bad, and so is the whole', async () => {
  await new Promise<void>((resolve) => mail.close(() => resolve()))
  const { systemHealth } = await ask<Services>(world, services, {}, operator)
  expect(systemHealth).toMatchObject({ state: 'BAD', mail: { state: 'BAD', answerMs: null } })
  expect(systemHealth.mail.problem).toMatch(/^E[A-Z]+$/)
})

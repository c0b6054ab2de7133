import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, type Caller, call } from '../../../testing/call.js'
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

const services = '{ systemHealth { state redis { state answerMs problem } mail { state answerMs problem } } }'
type Services = { systemHealth: { state: string; redis: object; mail: { problem: string } } }

test('a mail server that lets the installation in is good, a Redis that does not answer is looked at, and neither’s address is told', async () => {
  const answer = await call<Services>(world, services, {}, operator)
  expect(answer.data?.systemHealth).toEqual({
    state: 'LOOK',
    redis: { state: 'LOOK', answerMs: null, problem: expect.stringMatching(/^\w+$/) },
    mail: { state: 'GOOD', answerMs: expect.any(Number), problem: null },
  })
  expect(JSON.stringify(answer)).not.toMatch(/aSecretWord|127\.0\.0\.1/)
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

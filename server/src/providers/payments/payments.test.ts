import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { scratchFolder } from '../../testing/scratch.js'
import { type Both, bought, paymentsContract, priceIn, start } from './contract.js'
import { changeContract } from './contract-change.js'
import { lifeContract } from './contract-life.js'
import { quantityContract } from './contract-quantity.js'
import { KeyRefused, NoAnswer } from './failures.js'
import { type Fault, type Loopback, loopback } from '../../testing/stripe/loopback.js'
import { hasReference } from '../../testing/stripe/openapi.js'
import { paymentsSandbox } from './sandbox/embedded.js'
import { sandboxOf } from './sandbox/sandbox.js'
import { openStore } from './sandbox/store.js'
import { stripeCalls, stripePayments } from './stripe.js'
import { type Called, callerOf } from './stripe-call.js'

const fileOf = (): string => join(scratchFolder('payments'), 'payments.db')
const pages = 'http://localhost:4000'

const onTheStandIn = (work: (both: Both) => Promise<void>) => async () => {
  const port = paymentsSandbox({ file: fileOf(), now: () => start, pages })
  await work({ port, sandbox: port.sandbox, price: priceIn(port) })
  port.close()
}

type Asked = Both & { line: Loopback }
const overTheLine = (work: (both: Asked) => Promise<void>) => async () => {
  const store = openStore(fileOf(), { houseNow: () => start, pages })
  const line = await loopback(() => store)
  const settings = {
    secretKey: 'sk_test_loopback',
    base: line.url,
    secrets: [],
    tax: false,
    patience: 'PERSON' as const,
  }
  const port = stripePayments({ ...settings, now: () => store.now() })
  await work({ port, sandbox: sandboxOf(() => store), price: priceIn(port), line })
  await line.close()
  store.close()
  problems.push(...line.problems)
}
const problems: string[] = []
if (!hasReference)
  console.warn('Stripe’s description is not here (REFERENCE_DIR): requests and answers are not held against it.')

paymentsContract('the stand-in', onTheStandIn)
changeContract('the stand-in', onTheStandIn)
lifeContract('the stand-in', onTheStandIn)
quantityContract('the stand-in', onTheStandIn)
paymentsContract('Stripe’s adapter', overTheLine)
changeContract('Stripe’s adapter', overTheLine)
lifeContract('Stripe’s adapter', overTheLine)
quantityContract('Stripe’s adapter', overTheLine)

test(
  'an answer that was lost is asked for again with the same key, and it was done once',
  overTheLine(async (both) => {
    const { line, port, sandbox } = both
    line.faults.push('lost', 500)
    const facts = { tenantId: 'a', name: 'A town', email: null, locale: 'en' }
    const failed = await port.createCustomer(facts, 'the key').catch((error: unknown) => error)
    expect(failed).toMatchObject({ constructor: NoAnswer, unsure: true })
    const ref = await port.createCustomer(facts, 'the key')
    expect(sandbox.objects('customer').map(({ id }) => id)).toEqual([ref])
    expect(line.asked.map(({ key }) => key)).toEqual(['the key', 'the key', 'the key'])
  }),
)

test(
  'whatever is wrong there has a name, and nothing that was sent is in it',
  overTheLine(async (both) => {
    const { line, port } = both
    const { customerRef } = await bought(both)
    const failing = async (...faults: Fault[]) => {
      line.faults.push(...faults)
      const error = await port
        .updateCustomer(customerRef, { name: 'secret name' }, `key ${faults.join()}`)
        .catch((thrown: unknown) => thrown)
      expect(line.faults.splice(0)).toEqual([])
      expect(`${(error as Error).message} ${JSON.stringify(error)}`).not.toMatch(
        /secret name|sk_test|example\.org|No such/,
      )
      return error
    }
    expect(await failing(429)).toMatchObject({ constructor: NoAnswer, retryAfter: 7, unsure: false })
    expect(await failing(500, 503)).toMatchObject({ constructor: NoAnswer, unsure: true })
    expect(await failing('garbage')).toMatchObject({ constructor: NoAnswer, unsure: true })
    expect(await failing('strange')).toMatchObject({ constructor: NoAnswer, unsure: true })
    await port.customer(customerRef)
    expect(await failing(401)).toMatchObject({ constructor: KeyRefused, retryAfter: 300, status: 401 })
    expect(await failing(400)).toMatchObject({ param: 'unknown' })
  }),
)

test(
  'who does not answer in time is asked once more with the same key, and then not waited for',
  overTheLine(async ({ line, sandbox }) => {
    const call = callerOf({ secretKey: 'sk_test_loopback', base: line.url, timeoutMs: 150, retries: 1 })
    line.faults.push('silent', 'silent')
    const wish = { tenantId: 'a', name: 'A town', email: null, locale: 'en' }
    const { createCustomer } = stripeCalls(call, { tax: false })
    await expect(createCustomer(wish, 'late')).rejects.toMatchObject({ constructor: NoAnswer, unsure: true })
    expect(line.asked.map(({ key }) => key)).toEqual(['late', 'late'])
    await createCustomer(wish, 'late')
    expect(sandbox.objects('customer')).toHaveLength(1)
  }),
)

test(
  'after five failures nobody asks for half a minute; how each request went is told',
  overTheLine(async ({ line }) => {
    const told: Called[] = []
    const settings = { secretKey: 'sk_test_loopback', base: line.url, timeoutMs: 1_000, retries: 0 }
    const { reach } = stripeCalls(callerOf({ ...settings, tell: (call) => told.push(call) }), { tax: false })
    await reach()
    line.faults.push(...Array<Fault>(4).fill(429), 401)
    for (let n = 0; n < 5; n += 1) await expect(reach()).rejects.toThrow(NoAnswer)
    const before = line.asked.length
    await expect(reach()).rejects.toMatchObject({ constructor: NoAnswer, retryAfter: 30, unsure: false })
    expect(line.asked).toHaveLength(before)
    expect(told.map(({ outcome, isOpen }) => [outcome, isOpen])).toEqual([
      ['done', false],
      ...Array(4).fill(['no_answer', false]),
      ...[
        ['key_refused', true],
        ['waited', true],
      ],
    ])
    expect(told.every(({ seconds }) => seconds >= 0 && seconds < 2)).toBe(true)
  }),
)

afterAll(() => {
  expect([...new Set(problems)]).toEqual([])
})

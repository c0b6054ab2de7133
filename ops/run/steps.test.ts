import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { Check, Context } from './checks/check.ts'
import { runSteps } from './steps.ts'

const context: Context = { scratch: '', env: {}, signal: new AbortController().signal }
const passing = (name: string, more: Partial<Check> = {}): Check => ({
  name,
  run: async () => ({ passed: 2, failed: 0 }),
  ...more,
})

test('the total is what every step passed and failed', async () => {
  const failing: Check = {
    name: 'failing',
    run: async () => ({ passed: 3, failed: 1, output: '(the failure of a test of steps)' }),
  }
  assert.deepEqual(await runSteps([passing('one'), failing, passing('two')], context), { passed: 7, failed: 1 })
})

test('a step that throws is a failed step, and the others go on', async () => {
  const throwing: Check = { name: 'throwing', run: () => Promise.reject(new Error('(thrown by a test of steps)')) }
  assert.deepEqual(await runSteps([throwing, passing('after it')], context), { passed: 2, failed: 1 })
})

test('a step whose forerunner failed is not run and counts as failed', async () => {
  let ran = false
  const first: Check = {
    name: 'first',
    run: async () => ({ passed: 0, failed: 1, output: '(the failure of a test of steps)' }),
  }
  const second = passing('second', {
    after: ['first'],
    run: async () => {
      ran = true
      return { passed: 1, failed: 0 }
    },
  })
  assert.deepEqual(await runSteps([second, first, passing('third')], context), { passed: 2, failed: 2 })
  assert.equal(ran, false)
})

test('a step waits for those it names, and one that needs two cores runs alone on two', async () => {
  const order: string[] = []
  const noted = (name: string, more: Partial<Check> = {}): Check => ({
    name,
    run: async () => {
      order.push(`${name} begins`)
      await new Promise((later) => setTimeout(later, 20))
      order.push(`${name} ends`)
      return { passed: 1, failed: 0 }
    },
    ...more,
  })
  await runSteps([noted('late', { after: ['early'] }), noted('early'), noted('wide', { cores: 64 })], context)
  assert.ok(order.indexOf('late begins') > order.indexOf('early ends'))
  assert.equal(order.indexOf('wide ends') - order.indexOf('wide begins'), 1)
})

test('steps that wait for each other are an error, not a silence', async () => {
  await assert.rejects(
    runSteps([passing('a', { after: ['b'] }), passing('b', { after: ['a'] })], context),
    /wait for each other: a, b/,
  )
})

import { expect, test } from 'vitest'
import { memoryBuckets } from '../providers/buckets/memory.js'
import { openWeighing } from './weighing.js'

const rate = { perSecond: 0.001, burst: 100 }
const buckets = [
  { bucket: 'address:a', rate: { perSecond: 0.001, burst: 1_000 } },
  { bucket: 'tenant:a', rate },
]

test('RL-07: weights that come together are asked for together, none beyond what the bucket holds, and whoever fits is let through', async () => {
  const store = memoryBuckets()
  const asked: number[] = []
  const weigh = openWeighing({
    take: (wishes, wanted) => {
      asked.push(wanted.tokens)
      return store.take(wishes, wanted)
    },
  })
  const granted = (await Promise.all([10, 50, 60, 30].map((tokens) => weigh(buckets, tokens)))).map((takings) =>
    takings.map((each) => each.granted),
  )
  expect(asked).toEqual([10, 50, 90, 60, 30])
  expect(granted).toEqual([
    [10, 10],
    [50, 50],
    [60, 0],
    [30, 30],
  ])
  // Nothing is under way any more; what is left is told to each as if it had come alone.
  const [first, second] = await Promise.all([weigh(buckets, 4), weigh(buckets, 2)])
  expect([first?.at(-1)?.remaining, second?.at(-1)?.remaining]).toEqual([6, 4])
})

test('RL-07: a store that does not answer is told to everybody who waits, and the next is asked anew', async () => {
  const failure = new Error('away')
  let away = true
  const store = memoryBuckets()
  const weigh = openWeighing({ take: async (...asked) => (away ? Promise.reject(failure) : store.take(...asked)) })
  const told = await Promise.allSettled([weigh(buckets, 1), weigh(buckets, 1), weigh(buckets, 1)])
  expect(told.map((each) => each.status === 'rejected' && each.reason)).toEqual([failure, failure, failure])
  away = false
  expect((await weigh(buckets, 1)).map((each) => each.granted)).toEqual([1, 1])
})

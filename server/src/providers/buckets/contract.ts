import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import type { BucketPort, Wish } from './port.js'

const slow = (burst: number): Wish => ({ bucket: `test:${newId()}`, rate: { perSecond: 0.001, burst } })
const some = (tokens: number) => ({ tokens, whole: false })
const whole = (tokens: number) => ({ tokens, whole: true })

/** What every store of buckets keeps. `open` answers two of it where processes can share it. */
export function bucketsContract(name: string, open: () => Promise<[BucketPort, BucketPort]>): void {
  describe(name, () => {
    let one: BucketPort
    let other: BucketPort
    beforeAll(async () => {
      ;[one, other] = await open()
    })
    afterAll(async () => {
      await Promise.all([one, other].map((store) => store?.close()))
    })
    const first = async (wish: Wish, wanted: { tokens: number; whole: boolean }) => (await one.take([wish], wanted))[0]

    test('a full bucket gives what it holds, counts down, and then nothing', async () => {
      const wish = slow(3)
      const taken = []
      for (let at = 0; at < 4; at += 1) taken.push(await first(wish, some(1)))
      expect(taken.map((taking) => taking?.granted)).toEqual([1, 1, 1, 0])
      expect(taken.map((taking) => taking?.remaining)).toEqual([2, 1, 0, 0])
      expect(taken.map((taking) => (taking?.retryMs ?? 0) > 0)).toEqual([false, false, false, true])
      expect(taken[0]?.resetMs).toBeGreaterThan(900_000)
    })

    test('of more than is there, some gives what there is and whole gives all or nothing', async () => {
      const wish = slow(10)
      expect((await first(wish, some(7)))?.granted).toBe(7)
      expect(await first(wish, whole(4))).toMatchObject({ granted: 0, remaining: 3 })
      expect(await first(wish, whole(3))).toMatchObject({ granted: 3, remaining: 0, retryMs: 0 })
      expect(await first(slow(5), some(9))).toMatchObject({ granted: 5, remaining: 0 })
      expect(await first(slow(5), whole(9))).toMatchObject({ granted: 5, remaining: 0, retryMs: 0 })
    })

    test('buckets in a row: of the second no more than the first gave, and none after one that gave nothing', async () => {
      const [small, large] = [slow(2), slow(10)]
      const takings = await one.take([small, large], some(6))
      expect(takings.map(({ granted, remaining }) => [granted, remaining])).toEqual([
        [2, 0],
        [2, 8],
      ])
      expect(await one.take([small, large], some(1))).toHaveLength(1)
      expect(await one.take([small, large], whole(1))).toHaveLength(1)
      expect((await first(large, some(1)))?.remaining).toBe(7)
      // A small bucket that is asked for more than it holds lets all of it be asked of the next.
      const weighed = await one.take([slow(2), large], whole(5))
      expect(weighed.map(({ granted, remaining }) => [granted, remaining])).toEqual([
        [2, 0],
        [5, 2],
      ])
    })

    test('it refills at its rate, and whoever waits as long as they are told gets what they wanted', async () => {
      const wish: Wish = { bucket: `test:${newId()}`, rate: { perSecond: 20, burst: 4 } }
      expect((await first(wish, some(4)))?.granted).toBe(4)
      const refused = await first(wish, whole(2))
      expect(refused?.granted).toBe(0)
      expect(refused?.retryMs).toBeLessThanOrEqual(100)
      // A timer of Node's may fire a millisecond early.
      await new Promise((resolve) => setTimeout(resolve, (refused?.retryMs ?? 0) + 1))
      expect((await first(wish, whole(2)))?.granted).toBe(2)
    })

    test('two processes that ask at once share one bucket', async () => {
      const wish = slow(100)
      const asked = Array.from({ length: 300 }, (_, at) => (at % 2 ? one : other).take([wish], some(1)))
      const granted = (await Promise.all(asked)).map(([taking]) => taking?.granted ?? 0)
      expect(granted.reduce((sum, each) => sum + each, 0)).toBe(100)
    })
  })
}

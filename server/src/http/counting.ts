import type { Rate, Taking } from '../kernel/gcra.js'
import { log, messageOf } from '../kernel/log.js'
import type { Metrics } from '../metrics/metrics.js'
import { memoryBuckets } from '../providers/buckets/memory.js'
import type { BucketPort, Wanted, Wish } from '../providers/buckets/port.js'

/** One bucket as one request met it. `bucket`: its kind and whose it is, such as `tenant:<id>`. */
export type Taken = Taking & { bucket: string; rate: Rate; allowed: boolean }

/**
 * The shared store of buckets, and what holds while it does not answer: each process counts for itself, for a second at a time, so
 * that nobody waits for a count longer than the store's patience and no limit is lifted altogether.
 */
export type Counting = {
  take: (wishes: Wish[], wanted: Wanted) => Promise<Taking[]>
  /** True while nobody need ask the store. */
  away: () => boolean
  /** Told of a failure of the store where it is asked by other means (http/entrance.ts). */
  failed: (error: unknown) => void
}

const AWAY = 1_000

export function openCounting(store: BucketPort, metrics: Pick<Metrics, 'limitsAlone'>): Counting {
  const alone = memoryBuckets()
  let until = Number.NEGATIVE_INFINITY
  const away = (): boolean => performance.now() < until
  const failed = (error: unknown): void => {
    if (!away()) log.warn('limits are counted by this process alone', { store: store.name, error: messageOf(error) })
    until = performance.now() + AWAY
    metrics.limitsAlone()
  }
  const take: Counting['take'] = async (wishes, wanted) => {
    if (away()) return alone.take(wishes, wanted)
    try {
      return await store.take(wishes, wanted)
    } catch (error) {
      failed(error)
      return alone.take(wishes, wanted)
    }
  }
  return { take, away, failed }
}

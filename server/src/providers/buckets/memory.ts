import { LRUCache } from 'lru-cache'
import { type Taking, takeTokens } from '../../kernel/gcra.js'
import type { BucketPort } from './port.js'

/** Buckets of this process alone, the last ten thousand that were asked: what counts while the shared store does not answer. */
export function memoryBuckets(now: () => number = () => performance.now()): BucketPort {
  const arrivals = new LRUCache<string, number>({ max: 10_000 })
  const take: BucketPort['take'] = async (wishes, { tokens, whole }) => {
    const takings: Taking[] = []
    let wanted = tokens
    for (const { bucket, rate } of wishes) {
      const { arrival, taking } = takeTokens(arrivals.get(bucket), now(), { rate, wanted, whole })
      arrivals.set(bucket, arrival)
      takings.push(taking)
      if (!taking.granted) break
      wanted = whole ? tokens : taking.granted
    }
    return takings
  }
  return { name: 'memory', take, close: async () => undefined }
}

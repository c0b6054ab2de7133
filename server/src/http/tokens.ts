import type { Response } from 'express'
import { type Refusal, refuse } from '../kernel/errors.js'
import type { Metrics } from '../metrics/metrics.js'
import type { Taken } from './counting.js'
import type { Weighing } from './weighing.js'

type Told = { metrics: Pick<Metrics, 'limited'>; res: Response }

/** The tightest of the answers goes into the headers; a bucket that had nothing left refuses the request. */
export function countTokens(taken: Taken[], { metrics, res }: Told): void {
  let tightest = Number.POSITIVE_INFINITY
  for (const each of taken) {
    if (each.remaining < tightest || !each.allowed) announce(res, each)
    tightest = Math.min(tightest, each.remaining)
    if (each.allowed) continue
    metrics.limited(each.bucket.split(':')[0] ?? '')
    Object.assign((res.locals.told ?? {}) as object, { limited: true })
    throw tooMany(each)
  }
}

/** What an operation weighs: one token for each hundred it costs (graphql/cost.ts), begun ones included, and at least one. */
export const weightOf = (cost: number): number => Math.max(1, Math.ceil(cost / 100))

/** What of its buckets a request has already: one token, and `beyond` that what it was known to weigh. */
type Paid = { taken: Taken[]; beyond: number }

/**
 * The edge took one token before it knew what is asked, or what the document was known to weigh (graphql/known-costs.ts). What an operation
 * weighs beyond that is taken of the same buckets when its cost is known, before anything of it runs; a bucket that holds less than that
 * is asked for all it can hold.
 */
export function weigher(weigh: Weighing, { taken, beyond }: Paid, told: Told): (cost: number) => Promise<void> {
  return async (cost) => {
    const more = weightOf(cost) - 1 - beyond
    if (more <= 0 || !taken.length) return
    const takings = await weigh(taken, more)
    const weighed = takings.flatMap((taking, at) => {
      const before = taken[at]
      return before ? [{ ...before, ...taking, allowed: taking.granted > 0 }] : []
    })
    countTokens(weighed, told)
  }
}

function announce(res: Response, { rate, remaining, resetMs }: Taken): void {
  res.setHeader('X-RateLimit-Limit', rate.burst)
  res.setHeader('X-RateLimit-Remaining', remaining)
  res.setHeader('X-RateLimit-Reset', Math.ceil(resetMs / 1000))
}

function tooMany({ retryMs }: Taken): Refusal {
  const retryAfter = Math.ceil(retryMs / 1000)
  return refuse('RATE_LIMITED', 'Too many requests. Try again shortly.', { status: 429, extensions: { retryAfter } })
}

import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Pool } from '../db/pool.js'
import { poolGauges, type QueueState, queueGauges } from './gauges.js'

/** What is told of one request: which operation (a closed set, see graphql/label.ts), how it went (a code, `OK`, `CLIENT_GONE`), and whether a bucket that refused it has been counted. */
export type Told = { operation: string; code: string; limited?: boolean }

/** An operation nobody got to read: refused at the edge, malformed, unknown. */
export const UNREAD = 'unread'

/** What a process counts of itself. Labels come from closed sets: a stranger's words never become a time series. */
export type Metrics = {
  registry: Registry
  answered: (told: Told, seconds: number) => void
  /** A request refused because a bucket was empty: the address's, the tenant's, its staff's, or a field's own. */
  limited: (bucket: string) => void
  /** The shared store of limits did not answer: this process counts by itself for a moment. */
  limitsAlone: () => void
  worked: (task: string, outcome: 'done' | 'failed' | 'given_up', seconds: number) => void
  mailed: (outcome: 'sent' | 'failed') => void
  /** Requests of tenants that were counted for their plan: written, kept for another try, or lost. */
  counted: (outcome: 'written' | 'kept' | 'lost', requests: number) => void
  /** One request to whoever takes the payments, and whether nobody asks for a while after it. */
  askedPayments: (call: { outcome: string; seconds: number; isOpen: boolean }) => void
  watchPool: (name: string, pool: Pool) => void
  watchQueue: (look: () => Promise<QueueState>) => void
}

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export function openMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Counter({
    name: 'mainstreet_requests_total',
    help: 'Requests to /graphql, by operation and by the code of the answer.',
    labelNames: ['operation', 'code'],
    registers,
  })
  const durations = new Histogram({
    name: 'mainstreet_request_duration_seconds',
    help: 'From the first byte of a request to the last of its answer.',
    labelNames: ['operation'],
    buckets: seconds,
    registers,
  })
  const limited = new Counter({
    name: 'mainstreet_rate_limited_total',
    help: 'Requests refused because a bucket was empty.',
    labelNames: ['bucket'],
    registers,
  })
  const alone = new Counter({
    name: 'mainstreet_rate_store_failures_total',
    help: 'How often the shared store of limits did not answer in time.',
    registers,
  })
  const jobs = new Counter({
    name: 'mainstreet_jobs_total',
    help: 'Attempts at jobs; given_up is the last of them.',
    labelNames: ['task', 'outcome'],
    registers,
  })
  const jobDurations = new Histogram({
    name: 'mainstreet_job_duration_seconds',
    help: 'How long an attempt at a job took.',
    labelNames: ['task'],
    buckets: [...seconds, 30, 60, 300],
    registers,
  })
  const mails = new Counter({
    name: 'mainstreet_mails_total',
    help: 'Mails handed to the mail server.',
    labelNames: ['outcome'],
    registers,
  })
  const counted = new Counter({
    name: 'mainstreet_usage_requests_total',
    help: 'Requests that were counted for the plan of a tenant.',
    labelNames: ['outcome'],
    registers,
  })
  const payments = new Histogram({
    name: 'mainstreet_payments_call_duration_seconds',
    help: 'How long a request to whoever takes the payments took, by how it went.',
    labelNames: ['outcome'],
    buckets: seconds,
    registers,
  })
  const shut = new Gauge({
    name: 'mainstreet_payments_breaker_open',
    help: '1 while nobody asks whoever takes the payments, because they did not answer.',
    registers,
  })
  return {
    registry,
    answered: ({ operation, code, limited: counted }, took) => {
      requests.inc({ operation, code })
      durations.observe({ operation }, took)
      if (code === 'RATE_LIMITED' && !counted) limited.inc({ bucket: 'field' })
    },
    limited: (bucket) => limited.inc({ bucket }),
    limitsAlone: () => alone.inc(),
    worked: (task, outcome, took) => {
      jobs.inc({ task, outcome })
      jobDurations.observe({ task }, took)
    },
    mailed: (outcome) => mails.inc({ outcome }),
    counted: (outcome, requests) => counted.inc({ outcome }, requests),
    askedPayments: ({ outcome, seconds: took, isOpen }) => {
      payments.observe({ outcome }, took)
      shut.set(isOpen ? 1 : 0)
    },
    watchPool: poolGauges(registry),
    watchQueue: (look) => queueGauges(registry, look),
  }
}

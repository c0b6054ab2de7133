import { Gauge, type Registry } from 'prom-client'
import type { Pool } from '../db/pool.js'

/** Connections to the database, read when somebody looks and never kept up to date in between. */
export function poolGauges(registry: Registry): (name: string, pool: Pool) => void {
  const pools = new Map<string, Pool>()
  const registers = [registry]
  new Gauge({
    name: 'mainstreet_pool_connections',
    help: 'Connections to the database, by pool, busy or idle.',
    labelNames: ['pool', 'state'],
    registers,
    collect() {
      for (const [pool, { totalCount, idleCount }] of pools) {
        this.set({ pool, state: 'busy' }, totalCount - idleCount)
        this.set({ pool, state: 'idle' }, idleCount)
      }
    },
  })
  new Gauge({
    name: 'mainstreet_pool_size',
    help: 'The most connections a pool may hold.',
    labelNames: ['pool'],
    registers,
    collect() {
      for (const [pool, { options }] of pools) this.set({ pool }, options.max)
    },
  })
  new Gauge({
    name: 'mainstreet_pool_waiting',
    help: 'Operations that wait for a connection.',
    labelNames: ['pool'],
    registers,
    collect() {
      for (const [pool, { waitingCount }] of pools) this.set({ pool }, waitingCount)
    },
  })
  return (name, pool) => void pools.set(name, pool)
}

/** `waiting`: for their time or turn; `due`: of those, the ones whose time has come; `failed`: for good. */
export type QueueState = { waiting: number; due: number; running: number; failed: number; oldestSeconds: number }

const PATIENCE = 2_000
const TOGETHER = 1_000

/** The queue at the moment somebody looks, asked once for all its gauges. When it cannot be read, `readable` is 0 and the others say nothing. */
export function queueGauges(registry: Registry, look: () => Promise<QueueState>): void {
  // Another runner of the same process takes the place of the one before.
  for (const name of ['readable', 'jobs', 'oldest_seconds']) registry.removeSingleMetric(`mainstreet_queue_${name}`)
  let asked = { at: Number.NEGATIVE_INFINITY, state: Promise.resolve<QueueState | null>(null) }
  const state = (): Promise<QueueState | null> => {
    if (performance.now() - asked.at > TOGETHER) asked = { at: performance.now(), state: withinTime(look()) }
    return asked.state
  }
  const registers = [registry]
  new Gauge({
    name: 'mainstreet_queue_readable',
    help: '1 while the queue can be read, else 0.',
    registers,
    async collect() {
      this.set((await state()) ? 1 : 0)
    },
  })
  new Gauge({
    name: 'mainstreet_queue_jobs',
    help: 'Jobs of the queue: waiting for their time or turn, of those due now, running, failed for good.',
    labelNames: ['state'],
    registers,
    async collect() {
      this.reset()
      const { oldestSeconds, ...counts } = (await state()) ?? { oldestSeconds: 0 }
      for (const [name, count] of Object.entries(counts)) this.set({ state: name }, count)
    },
  })
  new Gauge({
    name: 'mainstreet_queue_oldest_seconds',
    help: 'How long the oldest job that is due and not running has been due.',
    registers,
    async collect() {
      this.set((await state())?.oldestSeconds ?? Number.NaN)
    },
  })
}

function withinTime<T>(work: Promise<T>): Promise<T | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null).unref())
  return Promise.race([work.catch(() => null), late])
}

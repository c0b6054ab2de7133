import { isGone, type Pool } from '../../db/pool.js'
import { log, messageOf } from '../../kernel/log.js'
import type { Metrics } from '../../metrics/metrics.js'

const WAIT_MS = 10_000
const sql = 'select note_usage($1::jsonb)'

/** What one process counts of the requests of each tenant, until it is written. */
export type UsageCounter = {
  note: (tenantId: string) => void
  flush: () => Promise<void>
  close: () => Promise<void>
}

type Counts = Map<string, { tenant_id: string; day: string; value: number }>

/**
 * Requests cost no statement: they are counted here and written every ten seconds, of all tenants in one. What was certainly not written is
 * counted again; of what may have been, nothing is, for a tenant is never charged twice. A process that ends by itself writes what it has; one that
 * is killed loses ten seconds at most.
 */
export function openUsage(pool: Pool, house: { now: () => Date; metrics: Pick<Metrics, 'counted'> }): UsageCounter {
  let counts: Counts = new Map()
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()

  const wait = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined
      void flush()
    }, WAIT_MS).unref()
  }
  const add = (tenantId: string, day: string, value: number): void => {
    const key = `${day} ${tenantId}`
    const known = counts.get(key)
    if (known) known.value += value
    else counts.set(key, { tenant_id: tenantId, day, value })
    wait()
  }
  const write = async (): Promise<void> => {
    if (!counts.size) return
    // Taken out before it is written: what comes meanwhile is the next batch.
    const batch = [...counts.values()]
    counts = new Map()
    const requests = batch.reduce((sum, { value }) => sum + value, 0)
    try {
      const rows = JSON.stringify(batch.map((row) => ({ ...row, key: 'apiCalls' })))
      await pool.query({ name: 'note-usage', text: sql, values: [rows] })
      house.metrics.counted('written', requests)
    } catch (error) {
      const again = wasNotWritten(error)
      if (again) for (const { tenant_id, day, value } of batch) add(tenant_id, day, value)
      house.metrics.counted(again ? 'kept' : 'lost', requests)
      log.warn('requests that were counted could not be written', { requests, again, error: messageOf(error) })
    }
  }
  const flush = (): Promise<void> => {
    writing = writing.then(write)
    return writing
  }
  const close = async (): Promise<void> => {
    for (let tries = 3; tries; tries -= 1) {
      await flush()
      if (!counts.size) break
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    clearTimeout(timer)
  }
  return { note: (tenantId) => add(tenantId, house.now().toISOString().slice(0, 10), 1), flush, close }
}

/** PostgreSQL refused the statement, or nobody heard it: no row of it stands. A line that broke while it was asked says nothing. */
function wasNotWritten(error: unknown): boolean {
  const { code } = error as { code?: unknown }
  const message = messageOf(error)
  if (message.includes('timeout exceeded when trying to connect')) return true
  if (code === 'ECONNREFUSED' || code === 'ENOENT') return true
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !isGone(message)
}

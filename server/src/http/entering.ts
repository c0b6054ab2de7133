import type { Config } from '../config.js'
import type { Pool } from '../db/pool.js'
import type { Counting } from './counting.js'
import type { Found } from './entrance.js'

/** A bucket, its rate, and what of it was given to a group. */
export type Given = {
  bucket: string
  per_second: number
  burst: number
  granted: number
  remaining: number
  reset_ms: number
  retry_ms: number
  /** It gave what they weigh beyond one each as well. */
  paid: boolean
}
export type Row = Found | Given
/** How many requests say so at once, and what they are known to weigh beyond one each, all together. */
export type Crowd = { times: number; beyond: number }
/** `who`: hints, address and manner as `enter_request` takes them. */
export type AskEdge = (who: unknown[], crowd: Crowd) => Promise<Row[]>

const text = 'select * from enter_request($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)'

/** PostgreSQL's answer when a lock was not to be had in time: the limit table is held by somebody. */
const LOCKED = '55P03'

/**
 * Names and tokens in one round trip to the database, which keeps the buckets (`inTable`); where Redis keeps them, the names in one and
 * the tokens in another. While the buckets' keeper does not answer, the names alone are asked and this process counts.
 */
export function askEdge(
  pool: Pool,
  { RATE_LIMIT_ADDRESS: own, RATE_LIMIT: tenants }: Pick<Config, 'RATE_LIMIT' | 'RATE_LIMIT_ADDRESS'>,
  { counting, inTable }: { counting: Counting; inTable: boolean },
): AskEdge {
  const rates = [own.perSecond, own.burst, tenants.perSecond, tenants.burst]
  const takes = (): boolean => inTable && !counting.away()

  const ask = async (who: unknown[], { times, beyond }: Crowd): Promise<{ rows: Row[]; counted: boolean }> => {
    const client = await pool.connect()
    try {
      // Asked again: while this one waited for a connection, another may have found the table held.
      const counted = takes()
      const values = [...who, counted ? times : 0, beyond, ...rates]
      const { rows } = await client.query<Row>({ name: 'enter-request', text, values })
      client.release()
      return { rows, counted }
    } catch (error) {
      const held = (error as { code?: string }).code === LOCKED
      client.release(held ? undefined : (error as Error))
      throw error
    }
  }

  return async (who, crowd) => {
    const { rows, counted } = await ask(who, crowd).catch((error: { code?: string }) => {
      if (error.code !== LOCKED) throw error
      counting.failed(error)
      return ask(who, crowd)
    })
    return counted ? rows : fill(rows, crowd.times, counting)
  }
}

/** The named buckets, with what was given of each. One that was not reached is left out, as the database leaves it out. */
async function fill(rows: Row[], times: number, counting: Counting): Promise<Row[]> {
  const named = rows.filter((row): row is Given => 'bucket' in row && row.bucket !== null)
  const wishes = named.map(({ bucket, per_second: perSecond, burst }) => ({ bucket, rate: { perSecond, burst } }))
  const takings = await counting.take(wishes, { tokens: times, whole: false })
  const filled = takings.flatMap(({ granted, remaining, resetMs, retryMs }, at) => {
    const row = named[at]
    return row ? [{ ...row, granted, remaining, reset_ms: resetMs, retry_ms: retryMs, paid: false }] : []
  })
  return [...rows.filter((row) => !named.includes(row as Given)), ...filled]
}

import type { Taking } from '../../kernel/gcra.js'
import type { BucketPort } from './port.js'

type Ask = (query: { name: string; text: string; values: unknown[] }) => Promise<{ rows: unknown[] }>
type Row = { granted: number; remaining: number; reset_ms: number; retry_ms: number }

const text = 'select * from take_from($1, $2, $3, $4, $5)'

/** The limit table of the database, by its door and its clock, in one statement. The door waits for no lock longer than the patience. */
export function postgresBuckets(ask: Ask): BucketPort {
  const take: BucketPort['take'] = async (wishes, { tokens, whole }) => {
    const values = [
      wishes.map(({ bucket }) => bucket),
      wishes.map(({ rate }) => rate.perSecond),
      wishes.map(({ rate }) => rate.burst),
      tokens,
      whole,
    ]
    const { rows } = await ask({ name: 'take-from', text, values })
    return (rows as Row[]).map(takingOf)
  }
  return { name: 'PostgreSQL', take, close: async () => undefined }
}

export function takingOf({ granted, remaining, reset_ms, retry_ms }: Row): Taking {
  return { granted, remaining, resetMs: reset_ms, retryMs: retry_ms }
}

import type { ParsedCronItem } from 'graphile-worker'
import type { Pool } from '../db/pool.js'
import { log, messageOf } from '../kernel/log.js'

const MINUTE = 60_000
/** How far back a turn is looked for: every schedule of ours comes round within it. */
const DAY = 24 * 60 * MINUTE

/** Looks for missed turns at once and every minute. The minute that has just gone is left to the queue's own clock. */
export function keepTurns(pool: Pool, items: ParsedCronItem[]): { stop: () => void } {
  const look = (): void =>
    void catchUp(pool, items, new Date(Date.now() - MINUTE)).catch((error: Error) =>
      log.warn('queue', { said: messageOf(error) }),
    )
  look()
  const timer = setInterval(look, MINUTE)
  return { stop: () => clearInterval(timer) }
}

/** The last whole minute before `now` that is a turn of the schedule; null when there was none within a day. In UTC. */
export function lastTurn({ match }: Pick<ParsedCronItem, 'match'>, now: Date): Date | null {
  const latest = Math.floor((now.getTime() - 1) / MINUTE) * MINUTE
  for (let at = latest; at > latest - DAY; at -= MINUTE) {
    const turn = new Date(at)
    const [min, hour, date] = [turn.getUTCMinutes(), turn.getUTCHours(), turn.getUTCDate()]
    if (match({ min, hour, date, month: turn.getUTCMonth() + 1, dow: turn.getUTCDay() })) return turn
  }
  return null
}

/** Whoever moves the mark on is the one whose job it is, of any number of workers; the queue's own clock moves the same mark. */
const missed = `with given as (select * from unnest($1::text[], $2::text[], $3::timestamptz[]) as g (identifier, task, turn)),
    taken as (update graphile_worker._private_known_crontabs k set last_execution = g.turn from given g
      where k.identifier = g.identifier and coalesce(k.last_execution, k.known_since) < g.turn returning g.task, g.turn)
  select task, (graphile_worker.add_job(task, json_build_object('missed', turn))).id::text as job from taken`

/**
 * Makes up for what nobody did in time: the last turn of each schedule, once, however many were missed while no worker ran or the
 * database was away. A schedule that was never seen before has missed nothing.
 */
export async function catchUp(pool: Pool, items: ParsedCronItem[], now: Date): Promise<void> {
  const due = items.flatMap((item) => {
    const turn = lastTurn(item, now)
    return turn ? [{ identifier: item.identifier, task: item.task, turn }] : []
  })
  const of = (pick: (each: (typeof due)[number]) => string): string[] => due.map(pick)
  const values = [of((each) => each.identifier), of(({ task }) => task), of(({ turn }) => turn.toISOString())]
  const { rows } = await pool.query<{ task: string; job: string }>(missed, values)
  for (const { task, job } of rows) log.info('a missed turn is made up', { task, job })
}

import type { Schedule, Task, Tasks } from '../../jobs/task.js'
import { log } from '../../kernel/log.js'
import { forVisitor } from '../../scope/makers.js'

/** Of each table in one statement: short enough that nobody waits for a row of it. */
const AT_ONCE = 1_000
type Removed = { what: string; removed: number }

/**
 * What has a door of its own. Of what stays, addresses go: whoever wrote something is known by digests alone after ninety days. What visitors
 * wrote to businesses goes when it is spam or old, and searches that nobody confirmed.
 */
const forgetting: [what: string, sql: string][] = [
  ['addresses', 'select forget_addresses($1) as forgotten'],
  ['claim_proof', 'select forget_claim_proofs($1) as forgotten'],
  ['enquiries', 'select forget_enquiries($1) as forgotten'],
  ['saved_search', 'select forget_saved_searches($1) as forgotten'],
  ['stripe_event', 'select forget_stripe_events($1) as forgotten'],
  ['usage', 'select forget_usage($1) as forgotten'],
]

/**
 * What is over of tenants', people's and nobody's rows alike goes through one door, which sees nothing else (ops/docs/decisions/0063). Cut
 * short, the next night goes on where it was.
 */
const removeExpired: Task = async ({ house }) => {
  const visitor = forVisitor(house, null)
  const all = new Map<string, number>()
  for (let more = true; more; ) {
    const rows = await visitor.ask<Removed>('select * from remove_expired($1)', [AT_ONCE])
    for (const { what, removed } of rows) all.set(what, (all.get(what) ?? 0) + removed)
    more = rows.some(({ removed }) => removed === AT_ONCE)
  }
  for (const [what, sql] of forgetting) {
    for (let forgotten = AT_ONCE; forgotten >= AT_ONCE; ) {
      const [row] = await visitor.ask<{ forgotten: number }>(sql, [AT_ONCE])
      forgotten = row?.forgotten ?? 0
      all.set(what, (all.get(what) ?? 0) + forgotten)
    }
  }
  const counted = [...all].filter(([, removed]) => removed)
  // As words, for the log hides whatever stands under the name of a secret, as a count of `refresh_token` would.
  const removed = counted.map(([what, count]) => `${what}: ${count}`)
  if (removed.length) log.info('rows that are over are removed', { removed })
}

export const retentionTasks: Tasks = { remove_expired: { run: removeExpired, minutes: 60 } }
export const retentionSchedules: Schedule[] = [{ task: 'remove_expired', pattern: '53 3 * * *' }]

import { z } from 'zod'
import { enqueue } from '../../../jobs/enqueue.js'
import { Postponed, type Schedule, type Task, type Tasks } from '../../../jobs/task.js'
import { log, messageOf } from '../../../kernel/log.js'
import { NoAnswer } from '../../../providers/payments/failures.js'
import { forJob, type House, inTransaction } from '../../../scope/makers.js'
import type { Scope } from '../../../scope/scope.js'
import { syncTenant } from '../subscription/sync.service.js'
import { SHARDS } from './inbox.service.js'
import { heard } from './subjects.js'

const AT_ONCE = 200
/** Of one job, so that it ends: what is left is taken up by the next. */
const ROUNDS = 10

type Waiting = {
  id: string
  type: string
  account: string | null
  livemode: boolean
  subject: string
  attempts: number
}
const waiting = 'select * from waiting_stripe_events($1, $2)'

/** What is due of one share: the events of one subject are one look at what is true, for none of them is believed. */
const drain: Task = async ({ house }, { payload }) => {
  const { shard } = z
    .object({
      shard: z
        .number()
        .int()
        .min(0)
        .max(SHARDS - 1),
    })
    .parse({ shard: payload.shard })
  for (let round = 0; round < ROUNDS; round += 1) {
    const rows = await forJob(house, null).ask<Waiting>(waiting, [shard, AT_ONCE])
    for (const events of Map.groupBy(rows, ({ subject }) => subject).values()) await take(house, events)
    if (rows.length < AT_ONCE) return
  }
  throw new Postponed('More is waiting.', 1)
}

async function take(house: House, events: Waiting[]): Promise<void> {
  const ours = Object.groupBy(events, (event) => whyIgnored(house, event) ?? '')
  for (const [why, ignored = []] of Object.entries(ours)) if (why) await settle(house, ignored, why)
  const [first, ...more] = ours[''] ?? []
  if (!first) return
  const told = [first, ...more]
  const find = 'select find_billing($1, $2) as tenant'
  // By what we wrote down ourselves, never by what the event says.
  const [found] = await forJob(house, null).ask<{ tenant: string | null }>(find, [first.subject, first.livemode])
  if (!found?.tenant) return settle(house, told, 'UNKNOWN_SUBJECT')
  try {
    await syncTenant(house, found.tenant, (scope) => settleIn(scope, told, { state: 'DONE', why: null }))
  } catch (error) {
    await putOff(house, told, error)
  }
}

function whyIgnored({ ports }: House, event: Waiting): string | null {
  if (event.account) return 'UNKNOWN_ACCOUNT'
  if (event.livemode !== ports.payments?.livemode) return 'LIVEMODE'
  return heard.has(event.type) ? null : 'UNKNOWN_TYPE'
}

async function settle(house: House, events: Waiting[], why: string): Promise<void> {
  log.info('events are ignored', { why, types: [...new Set(events.map(({ type }) => type))], count: events.length })
  const scope = forJob(house, null)
  await inTransaction(scope, () => settleIn(scope, events, { state: 'IGNORED', why }))
}

async function settleIn(
  scope: Scope,
  events: Waiting[],
  { state, why }: { state: string; why: string | null },
): Promise<void> {
  const ids = events.map(({ id }) => id)
  await scope.connection.prepared('settle-stripe-events', 'select settle_stripe_events($1, $2, $3)', [ids, state, why])
}

/** One subject's trouble is not the others': it waits, longer each time, and is parked in the end. Who does not answer is no event's fault. */
async function putOff(house: House, events: Waiting[], error: unknown): Promise<void> {
  if (error instanceof NoAnswer) throw new Postponed('Whoever takes the payments does not answer.', error.retryAfter)
  log.warn('events failed', { count: events.length, subject: events[0]?.subject, error: messageOf(error) })
  const scope = forJob(house, null)
  const ids = events.map(({ id }) => id)
  const fail = 'select fail_stripe_events($1, $2) as parked'
  const [row] = await inTransaction(scope, () =>
    scope.connection.prepared<{ parked: number }>('fail-stripe-events', fail, [ids, messageOf(error)]),
  )
  if (row?.parked) log.error('events are parked', { count: row.parked, subject: events[0]?.subject })
}

/** What was put off is due by the clock; a share whose job was lost is found by this too. */
const sweep: Task = async ({ house }) => {
  const due = await forJob(house, null).ask<{ shard: number }>('select stripe_shards_due() as shard', [])
  for (const { shard } of due) {
    const scope = forJob(house, null)
    const job = { task: 'drain_stripe_inbox', payload: { shard }, key: `stripe-inbox:${shard}` } as const
    await inTransaction(scope, () => enqueue(scope, job))
  }
}

/** Asks what is true of one tenant, whoever wished to know. */
const sync: Task = async ({ house }, { tenantId }) => {
  if (!tenantId) return
  try {
    await syncTenant(house, tenantId)
  } catch (error) {
    if (error instanceof NoAnswer) throw new Postponed('Whoever takes the payments does not answer.', error.retryAfter)
    throw error
  }
}

export const inboxTasks: Tasks = { drain_stripe_inbox: drain, sync_subscription: sync, sweep_stripe_inbox: sweep }
export const inboxSchedules: Schedule[] = [{ task: 'sweep_stripe_inbox', pattern: '* * * * *' }]

import { z } from 'zod'
import { enqueue } from '../../../jobs/enqueue.js'
import { Postponed, type Schedule, type Task, type Tasks } from '../../../jobs/task.js'
import { log, messageOf } from '../../../kernel/log.js'
import { Gone, NoAnswer } from '../../../providers/payments/failures.js'
import { forJob, type House, inTransaction } from '../../../scope/makers.js'
import type { Scope } from '../../../scope/scope.js'
import { syncTenant } from '../subscription/sync.service.js'
import { laterOf, tellRefused } from '../unanswered.js'
import { SHARDS } from './inbox.service.js'
import { isInHand } from '../subscription/intent.js'
import { currentTenant } from '../../tenancy/tenancy.service.js'
import { CLOCK, DISPUTED, heard } from './subjects.js'

/** As many as the door gives: the more of one subject are seen together, the fewer looks it takes. */
const AT_ONCE = 500
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

/** So many customers one after the other about whom there was no answer: then nobody is answered. Fewer may be those customers' own trouble. */
const SILENT = 3
/** What cannot be looked at in this process may be in another, or after the next start. */
const WITHOUT = 60

/** What is due of one share: the events of one subject are one look at what is true, for none of them is believed. */
const drain: Task = async ({ house }, { payload }) => {
  needPayments(house)
  const { shard } = z
    .object({
      shard: z
        .number()
        .int()
        .min(0)
        .max(SHARDS - 1),
    })
    .parse({ shard: payload.shard })
  const silence: Silence = { about: new Set(), again: 0 }
  for (let round = 0; round < ROUNDS; round += 1) {
    const rows = await forJob(house, null).ask<Waiting>(waiting, [shard, AT_ONCE])
    await lookAtAll(
      house,
      Map.groupBy(rows, (row) => row.subject),
      silence,
    )
    if (silence.about.size >= SILENT) throw unanswered(silence.again)
    if (rows.length === AT_ONCE) continue
    if (silence.again) throw new Postponed('About some nobody answered.', silence.again)
    return
  }
  throw new Postponed('More is waiting.', 1)
}

/** `about`: customers one after the other about whom there was no answer. `again`: after how many seconds to come again; 0: everybody was answered. */
type Silence = { about: Set<string>; again: number }

/**
 * Some of them at once, for most of a look is waiting for an answer: as many as may go without one. Once somebody did they are looked at one after the
 * other, so that no more are asked in vain.
 */
async function lookAtAll(house: House, told: Map<string, Waiting[]>, silence: Silence): Promise<void> {
  const owners = await ownersOf(house, [...told.keys()])
  for (const left = [...told]; left.length && silence.about.size < SILENT; ) {
    const some = left.splice(0, silence.again ? 1 : SILENT)
    const looks = some.map(([subject, events]) => take(house, events, owners.get(subject)))
    // What one of them throws is the job's, once the others have come to an end.
    await Promise.allSettled(looks)
    for (const [at, [subject]] of some.entries()) {
      const answer = await looks[at]
      if (answer === 'answered') silence.about.clear()
      if (!(answer instanceof NoAnswer)) continue
      silence.about.add(subject)
      silence.again = Math.max(silence.again, answer.retryAfter, 1)
    }
  }
}

function needPayments({ ports }: House): void {
  if (!ports.payments) throw new Postponed('This process cannot ask whoever takes the payments.', WITHOUT)
}

const unanswered = (seconds: number): Postponed => new Postponed('Whoever takes the payments does not answer.', seconds)

const owned = 'select ref, find_billing(ref, $2) as tenant from unnest($1::text[]) ref'

/** Whose they are by what we wrote down ourselves, never by what an event says. Who is nobody’s is absent. */
async function ownersOf(house: House, refs: string[]): Promise<Map<string, string>> {
  if (!refs.length) return new Map()
  const livemode = house.ports.payments?.livemode ?? false
  const rows = await forJob(house, null).ask<{ ref: string; tenant: string | null }>(owned, [refs, livemode])
  return new Map(rows.flatMap(({ ref, tenant }) => (tenant ? [[ref, tenant]] : [])))
}

async function take(
  house: House,
  events: Waiting[],
  owner: string | undefined,
): Promise<'answered' | 'nobody asked' | NoAnswer> {
  const ours = Object.groupBy(events, (event) => whyIgnored(house, event) ?? '')
  for (const [why, ignored = []] of Object.entries(ours)) if (why) await settle(house, ignored, why)
  const [first, ...more] = ours[''] ?? []
  if (!first) return 'nobody asked'
  const told = [first, ...more]
  if (first.type === CLOCK) return askRound(house, told)
  try {
    // Who was nobody's a moment ago may have been written down since.
    const tenantId = owner ?? (await ownerOf(house, first))
    if (!tenantId) {
      await settle(house, told, 'UNKNOWN_SUBJECT')
      return 'nobody asked'
    }
    await syncTenant(house, tenantId, (scope) => finish(scope, told))
  } catch (error) {
    await tellRefused(house, error)
    if (error instanceof NoAnswer) return await wait(house, first.subject, error)
    await putOff(house, told, error)
  }
  return 'answered'
}

/** A dispute names no customer: whose money it is about is asked. */
async function ownerOf(house: House, { type, subject }: Waiting): Promise<string | undefined> {
  const dispute = type.startsWith('charge.dispute.') && (await house.ports.payments?.dispute(subject).catch(unlessGone))
  const customer = dispute ? dispute.customerRef : subject
  return customer ? (await ownersOf(house, [customer])).get(customer) : undefined
}

function unlessGone(error: unknown): null {
  if (error instanceof Gone) return null
  throw error
}

/** A stand-in's clock was moved: what time asks for is due. */
async function askRound(house: House, told: Waiting[]): Promise<'answered'> {
  const scope = forJob(house, null)
  await inTransaction(scope, async () => {
    await enqueue(scope, { task: 'tend_subscriptions', payload: {}, key: 'tend-subscriptions' })
    await settleIn(scope, told, { state: 'DONE', why: null })
  })
  return 'answered'
}

/**
 * With what came of them, and only where all of it could be made so: a process that dies in between leaves neither, and they are looked at once more.
 */
async function finish(scope: Scope, events: Waiting[]): Promise<void> {
  await settleIn(scope, events, { state: 'DONE', why: null })
  if (!events.some(({ type }) => type === DISPUTED)) return
  const { slug } = await currentTenant(scope)
  await scope.connection.prepared('ring-dispute', 'select ring_dispute($1)', [slug])
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

/** Who does not answer is no event's fault: all of that subject wait, and no try is counted. */
async function wait(house: House, subject: string, error: NoAnswer): Promise<NoAnswer> {
  log.warn('nobody answers about a customer', { subject, seconds: error.retryAfter })
  const scope = forJob(house, null)
  const defer = 'select defer_stripe_events($1, $2)'
  await inTransaction(scope, () => scope.connection.prepared('defer-stripe-events', defer, [subject, error.retryAfter]))
  return error
}

/** One subject's trouble is not the others': it waits, longer each time, and is parked in the end. */
async function putOff(house: House, events: Waiting[], error: unknown): Promise<void> {
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

/** Asks what is true of one tenant, whoever wished to know. While a verb of theirs is on its way, again: what it did is seen once it was done. */
const sync: Task = async ({ house }, { tenantId }) => {
  if (!tenantId) return
  needPayments(house)
  let inHand = false
  try {
    await syncTenant(house, tenantId, async (scope) => {
      inHand = await isInHand(scope)
    })
  } catch (error) {
    throw await laterOf(house, error)
  }
  if (inHand) throw new Postponed('A verb is on its way.', 15)
}

export const inboxTasks: Tasks = { drain_stripe_inbox: drain, sync_subscription: sync, sweep_stripe_inbox: sweep }
export const inboxSchedules: Schedule[] = [{ task: 'sweep_stripe_inbox', pattern: '* * * * *' }]

import { refuse } from '../../../kernel/errors.js'
import type { Page } from '../../../kernel/page.js'
import type { Scope } from '../../../scope/scope.js'
import { type Asked, anywhere } from '../page.js'
import { StripeEvent } from './stripe-event.types.js'
import type { StripeEventFilter } from './stripe-events.inputs.js'

const columns = `e.id, e.type, e.state, e.reason, e.attempts, e.last_error as "lastError", e.livemode, e.account,
  e.api_version as "apiVersion", e.subject, e.object_ref as "objectRef", e.sent_at as "sentAt", e.created_at as "receivedAt",
  e.processed_at as "processedAt", case when e.state = 'WAITING' then e.next_at end as "nextAt", e.state <> 'WAITING' as "viewerCanReplay",
  coalesce(e.about_tenant_id, (select a.tenant_id from billing_account a where a.customer_ref = e.subject and a.livemode = e.livemode))
    as "tenantId", to_char(e.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.USZ') as at`
const where = `($1::text is null or e.state = $1) and ($2::text is null or e.type ilike $2 or e.id = $3 or e.subject = $3 or e.object_ref = $3)`
const page = `select ${columns} from stripe_event e where ${where} and ($4::timestamptz is null or (e.created_at, e.id) < ($4, $5))
  order by e.created_at desc, e.id desc limit $6`
const count = `select count(*)::int as total from stripe_event e where ${where}`
const one = `select ${columns} from stripe_event e where e.id = $1`

const instants = ['sentAt', 'receivedAt', 'processedAt', 'nextAt'] as const
type Row = Omit<StripeEvent, (typeof instants)[number]> &
  Record<(typeof instants)[number], string | null> & { at: string }

function eventOf({ at: _, ...row }: Row): StripeEvent {
  const dates = Object.fromEntries(instants.map((name) => [name, row[name] === null ? null : new Date(row[name])]))
  return Object.assign(new StripeEvent(), { ...row, ...dates })
}

/** As they came, the last first. */
export async function listStripeEvents(
  scope: Scope,
  { state, text }: StripeEventFilter,
  { first, after }: Asked,
): Promise<Page<StripeEvent>> {
  if (first < 1 || first > 100) throw refuse('BAD_USER_INPUT', 'Ask for 1 to 100 at once.', { field: 'first' })
  const values = [state ?? null, anywhere(text), text?.trim() ?? null]
  const past = after === null ? [null, null] : placeOf(after)
  const rows = await scope.connection.prepared<Row>('stripe-events', page, [...values, ...past, first + 1])
  const edges = rows
    .slice(0, first)
    .map((row) => ({ cursor: Buffer.from(`${row.at} ${row.id}`).toString('base64url'), node: eventOf(row) }))
  const total = async () =>
    (await scope.connection.prepared<{ total: number }>('stripe-events-count', count, values))[0]?.total ?? 0
  return { edges, hasNextPage: rows.length > first, total }
}

function placeOf(cursor: string): [string, string] {
  const [, at, id] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z) (evt_\w{1,80})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (!at || !id || Number.isNaN(Date.parse(at)))
    throw refuse('BAD_USER_INPUT', 'This cursor belongs to another list.', { field: 'after' })
  return [at, id]
}

export async function stripeEvent(scope: Scope, id: string): Promise<StripeEvent | null> {
  const [row] = await scope.connection.prepared<Row>('stripe-event', one, [id])
  return row ? eventOf(row) : null
}

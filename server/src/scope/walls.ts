import pg, { type QueryResult, type Submittable } from 'pg'

/**
 * The two walls' value: whose rows exist (tenant), and whose own rows (user). Null means none. `liveTenantId`: in test mode, whose brand,
 * members and plan may be read besides.
 */
export type Walls = { tenantId: string | null; userId: string | null; liveTenantId?: string | null }

export type Statement = { name?: string; text: string; values?: unknown[]; rowMode?: 'array' }

/** How a transaction begins: its walls and how long it may take, with the id of the request that the database names it by. */
export type Raising = { walls: Walls; timeoutMs: number; requestId: string | null; readOnly: boolean }
export type Raised = Statement & { values: unknown[] }

const settings = [
  'app.tenant_id',
  'app.user_id',
  'app.live_tenant_id',
  'statement_timeout',
  'idle_in_transaction_session_timeout',
  'transaction_read_only',
  'application_name',
]

/** Answers no row: each would be described by PostgreSQL and taken in by the driver. Transaction-local, every one. */
export const wallsText = `select 1 where num_nulls(${settings.map(settingOf).join(',')}) < 0`

/** Where no request names it the transaction keeps the name of its pool. */
function settingOf(name: string, at: number): string {
  const value = name === 'application_name' ? `coalesce($${at + 1},current_setting('${name}'))` : `$${at + 1}`
  return `set_config('${name}',${value},true)`
}

const uuid = /^[0-9a-f-]{36}$/i
const plain = /^[\w.:-]{1,128}$/

const name = 'walls'

/** As a statement of its own: in a transaction that was begun, or so that a connection has it prepared. */
export const raise = (raising: Raising): Raised => ({ name, text: wallsText, values: valuesOf(raising) })

/** What of pg's own query is open to whoever extends it, which its types leave out. */
type Wire = { bind: (bound: { statement: string; values: unknown[] }) => void; execute: (portal: object) => void }
type Told = (error: Error | null, result: QueryResult) => void
type WireQuery = Submittable & {
  prepare(wire: Wire): void
  handleCommandComplete(message: unknown, wire: Wire): void
}
const Query = pg.Query as unknown as new (statement: Statement & { queryMode: 'extended' }, told: Told) => WireQuery

/**
 * A statement with the walls in front of it, before the same Sync: PostgreSQL makes one transaction of the two, which is over when the
 * statement is. No `begin` and no `commit` travel, and no connection stands idle in a transaction. Where the walls do not rise, nothing
 * behind them runs (ops/docs/decisions/0069). The connection must have them prepared.
 */
export class WalledQuery extends Query {
  private risen = false

  constructor(
    statement: Statement,
    private readonly walls: Raised,
    told: Told,
  ) {
    super({ ...statement, queryMode: 'extended' }, told)
  }

  override prepare(wire: Wire): void {
    wire.bind({ statement: name, values: this.walls.values })
    wire.execute({})
    super.prepare(wire)
  }

  /** The first that is complete is the walls', of which there is nothing to tell. */
  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.risen) super.handleCommandComplete(message, wire)
    this.risen = true
  }
}

function valuesOf({ walls, timeoutMs, requestId, readOnly }: Raising): (string | null)[] {
  const { tenantId, userId, liveTenantId = null } = walls
  for (const id of [tenantId, userId, liveTenantId])
    if (id !== null && !uuid.test(id)) throw new Error('A wall got a value that is no id.')
  return [
    tenantId ?? '',
    userId ?? '',
    liveTenantId ?? '',
    String(timeoutMs),
    String(timeoutMs * 2),
    readOnly ? 'on' : 'off',
    // What the database's own lists and logs name the transaction by, 63 characters of it (ops/docs/decisions/0052).
    requestId && plain.test(requestId) ? `mainstreet-request ${requestId}` : null,
  ]
}

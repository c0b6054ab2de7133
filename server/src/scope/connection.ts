import type { Writable } from 'node:stream'
import type { QueryResult } from 'pg'
import type { Pool, PoolClient } from '../db/pool.js'
import { refuse } from '../kernel/errors.js'

/**
 * The two walls' value: whose rows exist (tenant), and whose own rows (user). Null means none. `liveTenantId`: in test mode, whose brand,
 * members and plan may be read besides.
 */
export type Walls = { tenantId: string | null; userId: string | null; liveTenantId?: string | null }

export type QueryAnswer = { rows: Record<string, unknown>[]; numAffectedRows: bigint }

type Mode = 'read' | 'write' | 'snapshot'
const openings: Record<Mode, string> = {
  read: 'begin read only',
  write: 'begin',
  snapshot: 'begin isolation level repeatable read read only',
}

type Statement = { name: string; text: string; values: unknown[]; rowMode?: 'array' }

/** The socket of a connection, which pg's types leave out. */
type Wire = { connection: { stream: Writable } }

const uuid = /^[0-9a-f-]{36}$/i

/**
 * The one connection of one operation: taken at the first query, given back by `close`. A read runs in one READ ONLY
 * transaction, each mutation in its own. The walls' variables are transaction-local and travel with `begin` in one round
 * trip, so an idle connection never carries a tenant. MikroORM uses it as its transaction context (`executeQuery`).
 */
export class OperationConnection {
  private client: PoolClient | undefined
  private state: 'idle' | Mode = 'idle'
  private taking: Promise<void> | undefined
  private begun: Promise<unknown> = Promise.resolve()
  private closed = false

  constructor(
    private pool: Pool,
    private walls: Walls,
    private readonly statementTimeoutMs: number,
    /** Of the request or job: what the database's own lists and logs name the transaction by (ops/docs/decisions/0052). */
    private readonly requestId: string | null = null,
  ) {}

  async executeQuery(query: { sql: string }): Promise<QueryAnswer> {
    const answer = await this.ask(query.sql)
    return { rows: answer.rows, numAffectedRows: BigInt(answer.rowCount ?? 0) }
  }

  /** A statement with its own plan name: parsed and planned once per connection. */
  async prepared<Row>(name: string, text: string, values: unknown[]): Promise<Row[]> {
    return (await this.ask({ name, text, values })).rows as Row[]
  }

  /** The same with each row as its values in order: the cheapest a driver can give. */
  async arrays(name: string, text: string, values: unknown[]): Promise<unknown[][]> {
    return (await this.ask({ name, text, values, rowMode: 'array' })).rows as unknown[][]
  }

  /** Opens the READ ONLY transaction unless a transaction is open; parallel callers share one opening. */
  async read(): Promise<void> {
    if (this.state !== 'idle') return
    this.taking ??= this.begin('read').finally(() => {
      this.taking = undefined
    })
    await this.taking
  }

  /** Begins a mutation's own transaction, ending a read that the answer before it left open. */
  async write(): Promise<void> {
    await this.taking
    await this.begin('write')
    await this.begun
  }

  /** A read that sees everything as it is at one moment, however long it takes: for what must fit together (an export). */
  async snapshot(): Promise<void> {
    await this.taking
    await this.begin('snapshot')
    await this.begun
  }

  /** Whether what is open may write. */
  get isWriting(): boolean {
    return this.state === 'write'
  }

  /** Another tenant or user for what follows; refused while a transaction is open. */
  rewall(walls: Walls): void {
    if (this.state !== 'idle') throw new Error('The walls cannot move inside a transaction.')
    this.walls = walls
  }

  /** From now on connections come from another pool: a caller who was found to be of the operator's staff (scope/makers.ts). */
  moveTo(pool: Pool): void {
    if (this.state !== 'idle' || this.client)
      throw new Error('An operation that holds a connection cannot change its pool.')
    this.pool = pool
  }

  /** Ends an open read and returns the connection to the pool: what follows takes its time without one. */
  async giveBack(): Promise<void> {
    await this.release()
  }

  async commit(): Promise<void> {
    if (this.state === 'idle') return
    this.state = 'idle'
    await this.held.query('commit')
  }

  async rollback(): Promise<void> {
    if (this.state === 'idle' || !this.client) return
    this.state = 'idle'
    await this.held.query('rollback').catch(() => this.discard())
  }

  /** Ends whatever is open and gives the connection back. A connection in doubt is destroyed, never reused. */
  async close(): Promise<void> {
    this.closed = true
    await this.release()
  }

  private async release(): Promise<void> {
    await this.taking?.catch(() => undefined)
    const client = this.client
    if (!client) return
    const wasRead = this.state === 'read' || this.state === 'snapshot'
    this.state = 'idle'
    this.client = undefined
    try {
      // Answered after whatever was sent before it; what is asked from now on finds no connection any more.
      await client.query(wasRead ? 'commit' : 'rollback')
      client.release()
    } catch (error) {
      client.release(error as Error)
    }
  }

  private get held(): PoolClient {
    if (!this.client) throw refuse('UNAVAILABLE', 'The request has ended.')
    return this.client
  }

  /**
   * Sends a statement right behind `begin` and behind those of other fields, without waiting for their answers (the pool's
   * connections pipeline). Nothing is answered unless `begin` and its walls went well.
   */
  private async ask(query: string | Statement): Promise<QueryResult> {
    if (this.state === 'idle') await this.read()
    const answer = await this.send(query)
    await this.begun
    return answer
  }

  /** What is sent in one go of the event loop leaves in one write: `begin` and the first statement, the reads of sibling fields. */
  private send(query: string | Statement): Promise<QueryResult> {
    const { stream } = (this.held as PoolClient & Wire).connection
    stream.cork()
    process.nextTick(() => stream.uncork())
    return this.held.query(query)
  }

  private discard(): void {
    this.client?.release(true)
    this.client = undefined
  }

  private async begin(mode: Mode): Promise<void> {
    if (this.closed) throw refuse('UNAVAILABLE', 'The request has ended.')
    this.client ??= await this.pool.connect().catch(() => {
      throw refuse('UNAVAILABLE', 'The service is busy. Try again shortly.', {
        extensions: { retryAfter: 2 },
        status: 503,
      })
    })
    const end = this.state === 'idle' ? '' : 'commit;'
    this.state = mode
    this.begun = this.send(
      `${end}${openings[mode]};${openingStatement([...wallSettings(this.walls, this.statementTimeoutMs), ...nameSetting(this.requestId)])}`,
    )
    this.begun.catch(() => undefined)
  }
}

/** One number is the answer, for each column of an answer is described by PostgreSQL and taken in by the driver. */
function openingStatement(settings: (readonly [name: string, value: string | number])[]): string {
  return `select num_nulls(${settings.map(([name, value]) => `set_config('${name}','${value}',true)`).join(',')})`
}

/** Simple protocol, so the values are written into the text: ids are checked to be nothing but hex and hyphens. */
function wallSettings(
  { tenantId, userId, liveTenantId = null }: Walls,
  timeoutMs: number,
): [string, string | number][] {
  for (const id of [tenantId, userId, liveTenantId])
    if (id !== null && !uuid.test(id)) throw new Error('A wall got a value that is no id.')
  return [
    ['app.tenant_id', tenantId ?? ''],
    ['app.user_id', userId ?? ''],
    ['app.live_tenant_id', liveTenantId ?? ''],
    ['statement_timeout', timeoutMs],
    ['idle_in_transaction_session_timeout', timeoutMs * 2],
  ]
}

/** The connection bears the request's id until its transaction ends. Cut off by PostgreSQL at 63 characters. */
function nameSetting(requestId: string | null): [string, string][] {
  const isPlain = requestId && /^[\w.:-]{1,128}$/.test(requestId)
  return isPlain ? [['application_name', `mainstreet-request ${requestId}`]] : []
}

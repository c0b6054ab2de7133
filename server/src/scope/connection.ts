import type { Writable } from 'node:stream'
import pg, { type QueryResult } from 'pg'
import type { Pool, PoolClient } from '../db/pool.js'
import { refuse } from '../kernel/errors.js'
import { raise, type Raised, type Statement, WalledQuery, type Walls } from './walls.js'

export type QueryAnswer = { rows: Record<string, unknown>[]; numAffectedRows: bigint }

type Mode = 'read' | 'write' | 'snapshot'
const openings: Record<Exclude<Mode, 'read'>, string> = {
  write: 'begin',
  snapshot: 'begin isolation level repeatable read read only',
}

/** The socket of a connection, which pg's types leave out. */
type Wire = { connection: { stream: Writable } }

/** Which of them have the walls prepared. */
const prepared = new WeakSet<PoolClient>()
const nothing: Promise<unknown> = Promise.resolve()

/**
 * The one connection of one operation: taken at the first query, given back by `close`. Each statement of a read is a READ ONLY
 * transaction by itself, each mutation has its own. The walls' variables are transaction-local and travel with the statement or with
 * `begin` in one round trip, so an idle connection never carries a tenant. MikroORM uses it as its transaction context (`executeQuery`).
 */
export class OperationConnection {
  private client: PoolClient | undefined
  private state: 'idle' | Mode = 'idle'
  private taking: Promise<void> | undefined
  private begun: Promise<unknown> = nothing
  private raised: Raised | undefined
  /** The answer that comes last, for they come in the order of what was sent; and why the connection is of no use any more, if so. */
  private last: Promise<unknown> = nothing
  private doubt: Error | undefined
  private closed = false

  constructor(
    private pool: Pool,
    private walls: Walls,
    private readonly statementTimeoutMs: number,
    /** Of the request or job: what the database's own lists and logs name the transaction by (ops/docs/decisions/0052). */
    private readonly requestId: string | null = null,
  ) {}

  async executeQuery(query: { sql: string }): Promise<QueryAnswer> {
    const answer = await this.ask({ text: query.sql })
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

  /** From now on each statement is a READ ONLY transaction, unless one is open; parallel callers share one connection. */
  async read(): Promise<void> {
    if (this.state !== 'idle') return
    this.taking ??= this.begin('read').finally(() => {
      this.taking = undefined
    })
    await this.taking
  }

  /** Begins a mutation's own transaction. Its first statement is sent behind it, and answered once it has begun well. */
  async write(): Promise<void> {
    await this.taking
    await this.begin('write')
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

  /** Another tenant or user for what follows; refused while something is open. */
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
    await Promise.all([this.begun, this.send('commit')])
  }

  async rollback(): Promise<void> {
    if (this.state === 'idle' || !this.client) return
    this.state = 'idle'
    await this.send('rollback').catch((error: Error) => this.discard(error))
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
    if (this.state === 'write' || this.state === 'snapshot') void this.send('rollback').catch(() => undefined)
    this.state = 'idle'
    // What is asked from now on finds no connection any more.
    this.client = undefined
    await this.last.catch(() => undefined)
    this.letGo(client)
  }

  /** The next connection that this operation takes is as good as any. */
  private letGo(client: PoolClient, why = this.doubt): void {
    this.doubt = undefined
    client.release(why)
  }

  private get held(): PoolClient {
    if (!this.client) throw refuse('UNAVAILABLE', 'The request has ended.')
    return this.client
  }

  /**
   * Sends a statement right behind `begin` and behind those of other fields, without waiting for their answers (the pool's
   * connections pipeline). Nothing is answered unless `begin` and its walls went well.
   */
  private async ask(statement: Statement): Promise<QueryResult> {
    if (this.state === 'idle') await this.read()
    const answer = await this.send(statement, this.state === 'read' ? this.raised : undefined)
    await this.begun
    return answer
  }

  /** What is sent in one go of the event loop leaves in one write: `begin` and the first statement, the reads of sibling fields. */
  private send(query: string | Statement, walls?: Raised): Promise<QueryResult> {
    const client = this.held
    const { stream } = (client as PoolClient & Wire).connection
    stream.cork()
    process.nextTick(() => stream.uncork())
    const answer = walls ? walled(client, query as Statement, walls) : client.query(query)
    this.last = answer
    answer.catch((error: Error) => {
      // What PostgreSQL refused leaves the line as good as before.
      if (!(error instanceof pg.DatabaseError) || error.severity !== 'ERROR') this.doubt = error
    })
    return answer
  }

  private discard(why: Error): void {
    if (this.client) this.letGo(this.client, why)
    this.client = undefined
  }

  private async begin(mode: Mode): Promise<void> {
    if (this.closed) throw refuse('UNAVAILABLE', 'The request has ended.')
    if (this.state === 'write' || this.state === 'snapshot') throw new Error('A transaction is open already.')
    this.client ??= await this.pool.connect().catch(() => {
      throw refuse('UNAVAILABLE', 'The service is busy. Try again shortly.', {
        extensions: { retryAfter: 2 },
        status: 503,
      })
    })
    const { walls, statementTimeoutMs: timeoutMs, requestId } = this
    this.raised = raise({ walls, timeoutMs, requestId, readOnly: mode !== 'write' })
    const known = prepared.has(this.client)
    prepared.add(this.client)
    this.state = mode
    if (mode !== 'read') this.begun = Promise.all([this.send(openings[mode]), this.send(this.raised)])
    else this.begun = known ? nothing : this.send(this.raised)
    this.begun.catch((error: Error) => {
      this.doubt = error
    })
  }
}

async function walled(client: PoolClient, statement: Statement, walls: Raised): Promise<QueryResult> {
  const { promise, resolve, reject } = Promise.withResolvers<QueryResult>()
  client.query(new WalledQuery(statement, walls, (error, result) => (error ? reject(error) : resolve(result))))
  try {
    return await promise
  } catch (error) {
    // Led back to whoever asked, not to the socket it came by: as pg does it.
    Error.captureStackTrace(error as Error)
    throw error
  }
}

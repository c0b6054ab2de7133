import pg from 'pg'

/** Rows as text where MikroORM parses them itself: it expects timestamps and arrays in PostgreSQL's own spelling. */
export type Pool = pg.Pool
export type PoolClient = pg.PoolClient

/**
 * `pipeline`: a connection sends what it is asked without waiting for the answer before. `silentMs`: when the server has said nothing for
 * so long, not even that it cancelled, the line is half open: the connection is given up and what it was asked fails. `role`: the log-in
 * may hold more than it needs.
 */
export type PoolOptions = {
  url: string
  max: number
  name: string
  silentMs?: number
  pipeline?: boolean
  role?: string
}

/**
 * A bounded pool. `connectionTimeoutMillis` is how long a request may wait for a connection before it is told 503:
 * the queue is bounded in time, so overload never becomes a pile of waiting sockets.
 */
export function openPool({ url, max, name, silentMs, pipeline = false, role }: PoolOptions): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    pipeline,
    application_name: name,
    connectionTimeoutMillis: 4_000,
    ...(silentMs ? { query_timeout: silentMs } : {}),
    keepAlive: true,
    idleTimeoutMillis: 30_000,
    // Instants travel as UTC text and zone rules live in kernel/time alone. A statement with a name is planned once: planning a list's
    // rows anew for each array of ids took PostgreSQL longer than reading them. Of the search's keys as little waits as can (0265).
    options: `-c timezone=UTC -c plan_cache_mode=force_generic_plan -c gin_pending_list_limit=64${role ? ` -c role=${role}` : ''}`,
    types: { getTypeParser },
  })
  survive(pool)
  return pool
}

/**
 * A connection that the server drops must not take the process down, neither an idle one (the pool discards it) nor one in an
 * operation's hands between two statements, which pg reports to the client alone: the operation's next statement says so.
 */
function survive(pool: Pool): void {
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
}

const gone = [
  'Connection terminated',
  'connection error',
  'Client was closed',
  'timeout exceeded when trying to connect',
  'Query read timeout',
]

/** Whether this is how pg and its pool, which give no code, say that there is no connection or no longer one. */
export const isGone = (message: string): boolean => gone.some((words) => message.includes(words))

/** For the queue alone: as the jobs role, and with pg's own types, which the queue's library expects. */
export function openQueuePool(url: string, max: number): Pool {
  const options = '-c timezone=UTC -c role=mainstreet_jobs'
  const pool = new pg.Pool({ connectionString: url, max, application_name: 'mainstreet-queue', options })
  survive(pool)
  return pool
}

const asText = (value: string): string => value
/** 1082 date, 1114 timestamp, 1184 timestamptz, 1115/1182/1185 their arrays, 1186 interval stay text for the ORM. */
const keptAsText = new Set([1082, 1114, 1184, 1115, 1182, 1185, 1186])

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (keptAsText.has(oid)) return asText
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text')
}

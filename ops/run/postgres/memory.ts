import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type DatabaseAddresses, refuseUnwritable } from '../folder.ts'
import { readJson, writePrivate } from '../project.ts'

export type RolePasswords = { owner: string; web: string; platform: string; jobs: string }

/** What a data folder remembers of its cluster: where it is (a pointer when it had to live elsewhere), its port and passwords. */
export type Memory = {
  cluster: string
  port?: number
  rolesReady?: boolean
  passwords: RolePasswords & { superuser: string }
}

/** The log-in of each role; the groups whose rights they have are in roles.ts. */
export const loginNames = {
  owner: 'mainstreet_owner',
  web: 'mainstreet_app',
  platform: 'mainstreet_operator',
  jobs: 'mainstreet_worker',
}

export function memoryFile(dataDir: string): string {
  return join(dataDir, 'postgres.json')
}

export function recall(dataDir: string): Memory | undefined {
  return readJson<Memory>(memoryFile(dataDir))
}

export function remember(dataDir: string, memory: Memory): void {
  refuseUnwritable(dataDir, () => writePrivate(memoryFile(dataDir), memory))
}

/** The addresses of a data folder's own cluster, running or not; undefined when it never had one. */
export function knownAddresses(dataDir: string): DatabaseAddresses | undefined {
  const memory = recall(dataDir)
  return memory?.port ? addressesOf(memory) : undefined
}

export function addressesOf({ port, passwords }: Memory): DatabaseAddresses {
  const address = (role: keyof RolePasswords) =>
    `postgres://${loginNames[role]}:${passwords[role]}@127.0.0.1:${port}/mainstreet`
  return {
    webUrl: address('web'),
    ownerUrl: address('owner'),
    platformUrl: address('platform'),
    jobsUrl: address('jobs'),
  }
}

export function superuserOf({ port, passwords }: Memory): string {
  return `postgres://postgres:${passwords.superuser}@127.0.0.1:${port}/postgres`
}

export function newPasswords(): Memory['passwords'] {
  const fresh = () => randomBytes(24).toString('base64url')
  return { superuser: fresh(), owner: fresh(), web: fresh(), platform: fresh(), jobs: fresh() }
}

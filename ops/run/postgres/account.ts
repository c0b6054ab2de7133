import { spawnSync } from 'node:child_process'
import { Refusal } from '../say.ts'

/** The operating-system account the database runs under; undefined means: under our own, nothing to change. */
export type Account = { uid: number; gid: number } | undefined

/**
 * PostgreSQL refuses to run as root, so root needs another account: a cluster's own owner when there is one already,
 * else `mainstreet` or `postgres` if the machine has them, else a system account made for it, else `nobody`.
 */
export function databaseAccount(owner?: { uid: number; gid: number }): Account {
  if (process.getuid?.() !== 0) return undefined
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const found = lookUp('mainstreet') ?? lookUp('postgres') ?? create() ?? lookUp('nobody')
  if (!found)
    throw new Refusal('PostgreSQL does not run as root: create an account for it, `useradd --system mainstreet`.')
  return found
}

/** Runs a program under the account and answers whether it succeeded, with what it said. */
export function runAs(account: Account, file: string, args: string[]): { ok: boolean; said: string } {
  const done = spawnSync(file, args, { ...account, cwd: '/', encoding: 'utf8', env: plainEnv() })
  const said = [done.stdout, done.stderr, done.error?.message].filter(Boolean).join('\n').trim()
  return { ok: done.status === 0, said }
}

/** The caller's locale, PG* variables and dynamic-loader settings must not reach the database. */
export function plainEnv(): NodeJS.ProcessEnv {
  return { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
}

function lookUp(name: string): Account {
  const ask = (flag: string) => Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout ?? '', 10)
  const [uid, gid] = [ask('-u'), ask('-g')]
  return Number.isInteger(uid) && Number.isInteger(gid) && uid !== 0 ? { uid, gid } : undefined
}

function create(): Account {
  const made = spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'mainstreet',
  ])
  return made.status === 0 ? lookUp('mainstreet') : undefined
}

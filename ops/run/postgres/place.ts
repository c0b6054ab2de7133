import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { refuseUnwritable } from '../folder.ts'
import { Refusal } from '../say.ts'
import { type Account, databaseAccount, runAs } from './account.ts'
import { packagedPostgres, packagedVersion } from './binaries.ts'

/** Where a cluster and its programs are, and who runs them. `cluster` is as recorded: relative when inside the data folder. */
export type Place = { account: Account; cluster: string; path: string; bin: string }

/** The part of the machine that root shares with accounts that may not enter root's home. */
const outside = '/var/lib/mainstreet'

/**
 * The cluster lives in the data folder wherever its account can get there. Below a folder that only root may enter
 * (a clone in /root) it cannot, so root keeps the cluster, and a copy of the programs, under /var/lib.
 */
export function placeFor(dataDir: string, recorded?: string): Place {
  const known = recorded && resolve(dataDir, recorded)
  const account = databaseAccount(known && existsSync(known) ? statSync(known) : undefined)
  const reachable = admit(account, dataDir)
  const cluster = recorded ?? (reachable ? 'postgres' : join(outside, nameFor(dataDir)))
  if (!isAbsolute(cluster) && !reachable)
    throw new Refusal(`The database's account cannot enter ${dataDir}: move it elsewhere.`)
  if (isAbsolute(cluster)) refuseUnwritable(outside, makeOutside)
  return { account, cluster, path: resolve(dataDir, cluster), bin: runnable(account) }
}

/** An empty folder that only the account may enter. */
export function makePrivateFolder(path: string, account: Account): void {
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { mode: 0o700 })
  if (account) chownSync(path, account.uid, account.gid)
}

/** Lets the account pass through the data folder, by its group and without reading it; false when it cannot even get there. */
function admit(account: Account, dataDir: string): boolean {
  if (!account) return true
  const { uid } = statSync(dataDir)
  if (uid !== account.uid) {
    chownSync(dataDir, uid, account.gid)
    chmodSync(dataDir, 0o710)
  }
  return runAs(account, '/bin/sh', ['-c', `cd "$0"`, dataDir]).ok
}

function nameFor(dataDir: string): string {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  // A cluster whose data folder was deleted is left alone, never taken for this folder's: its passwords are gone.
  const taken = existsSync(outside) ? readdirSync(outside).filter((name) => name.startsWith(hash)).length : 0
  return `${hash}-${taken + 1}`
}

/** The folder of initdb and postgres that the account can run: the installed package's own, or root's copy of it. */
function runnable(account: Account): string {
  const packaged = packagedPostgres()
  if (runAs(account, join(packaged, 'bin', 'postgres'), ['--version']).ok) return join(packaged, 'bin')
  if (!account)
    throw new Refusal(
      `PostgreSQL does not run here: ${runAs(account, join(packaged, 'bin', 'postgres'), ['--version']).said}`,
    )
  const copy = join(outside, `postgresql-${packagedVersion()}`)
  if (!existsSync(copy)) refuseUnwritable(outside, () => copyPrograms(packaged, copy))
  const tried = runAs(account, join(copy, 'bin', 'postgres'), ['--version'])
  if (!tried.ok) throw new Refusal(`PostgreSQL does not run here: ${tried.said}`)
  return join(copy, 'bin')
}

function copyPrograms(from: string, to: string): void {
  const draft = `${to}.${process.pid}`
  makeOutside()
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true })
  openToAll(draft)
  renameSync(draft, to)
}

/** Whatever the umask: the account must be able to pass, and every cluster below is private in itself. */
function makeOutside(): void {
  mkdirSync(outside, { recursive: true })
  chmodSync(outside, 0o711)
}

function openToAll(path: string): void {
  const found = lstatSync(path)
  if (found.isSymbolicLink()) return
  chmodSync(path, found.isDirectory() || (found.mode & 0o100) !== 0 ? 0o755 : 0o644)
  if (found.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name))
}

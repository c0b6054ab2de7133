import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { takeLock } from './lock.ts'
import { type Identity, identify, isAlive, signalGroup, waitForEnd } from './processes.ts'
import { readJson, writePrivate } from './project.ts'
import { Refusal } from './say.ts'

/** What a run writes down about itself, for the commands that work beside it and for the run that comes after it. */
export type RunRecord = {
  command: string
  process: Identity
  children: Identity[]
  addresses?: DatabaseAddresses
  url?: string
}

/** One address per role; contract.md names the first two. */
export type DatabaseAddresses = { webUrl: string; ownerUrl: string; platformUrl: string; jobsUrl: string }

/** A data folder that belongs to this run until it is released. */
export type DataFolder = { path: string; note: (part: Partial<RunRecord>) => void; release: () => void }

/** Makes the folder private, takes it for this run alone, and ends what a killed run left running. */
export async function openDataFolder(path: string, command: string): Promise<DataFolder> {
  refuseUnwritable(path, () => prepare(path))
  const lock = refuseUnwritable(path, () => takeLock(join(path, 'run.lock'), 1_500))
  if (!lock) throw new Refusal(inUse(path))
  const file = join(path, 'run.json')
  await endLeftovers(readJson<RunRecord>(file))
  let record: RunRecord = { command, process: identify(process.pid), children: [] }
  const note = (part: Partial<RunRecord>) => {
    record = { ...record, ...part }
    refuseUnwritable(path, () => writePrivate(file, record))
  }
  note({})
  const release = () => {
    rmSync(file, { force: true })
    lock.release()
  }
  return { path, note, release }
}

/** The run that has this folder now, if there is one. */
export function currentRun(path: string): RunRecord | undefined {
  const record = readJson<RunRecord>(join(path, 'run.json'))
  return record && isAlive(record.process) ? record : undefined
}

/** Runs something that writes below `path`; what the disk refuses becomes one clear sentence. */
export function refuseUnwritable<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (!(code in reasons) && code !== 'ERR_SQLITE_ERROR') throw error
    throw new Refusal(`Cannot write to ${path}: ${reasons[code] ?? message}.`)
  }
}

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'part of the path is a file',
  EEXIST: 'a file of that name is in the way',
}

function prepare(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  const others = readdirSync(path).filter((name) => !name.startsWith('.') && name !== 'lost+found')
  const holdsOthers = !existsSync(join(path, 'run.lock')) && others.length > 0
  if (holdsOthers) throw new Refusal(`The data folder ${path} already holds other files: choose an empty one.`)
  // Group access may be there for the database's own account (postgres/place.ts); the world has none.
  if ((statSync(path).mode & 0o007) !== 0) chmodSync(path, 0o700)
  const probe = join(path, 'run.probe')
  closeSync(openSync(probe, 'w', 0o600))
  rmSync(probe)
}

async function endLeftovers(record: RunRecord | undefined): Promise<void> {
  const left = record?.children.filter(isAlive) ?? []
  for (const child of left) signalGroup(child.pid, 'SIGTERM')
  for (const child of left) if (!(await waitForEnd(child, 5_000))) signalGroup(child.pid, 'SIGKILL')
}

function inUse(path: string): string {
  const run = currentRun(path)
  const who = run ? ` (${run.command}, process ${run.process.pid})` : ''
  return `The data folder ${path} is in use by another run${who}: stop it first, or set MAINSTREET_DATA_DIR to another folder.`
}

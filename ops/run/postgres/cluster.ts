import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../say.ts'
import { runTool } from '../tool.ts'
import { plainEnv } from './account.ts'
import { makePrivateFolder, type Place } from './place.ts'

export type ClusterOptions = { superuserPassword: string; fsync: boolean; signal?: AbortSignal }

/** Makes the cluster if there is none, and answers whether it did. It gets its name only when it is whole, so a start killed half-way leaves nothing behind. */
export async function ensureCluster(place: Place, options: ClusterOptions): Promise<boolean> {
  if (existsSync(join(place.path, 'PG_VERSION'))) return refuseOtherVersion(place)
  if (existsSync(place.path))
    throw new Refusal(`${place.path} is not a database: remove it, or choose another data folder.`)
  const draft = `${place.path}.new`
  const secret = `${place.path}.password`
  makePrivateFolder(draft, place.account)
  writeFileSync(secret, options.superuserPassword, { mode: 0o600 })
  if (place.account) chownSync(secret, place.account.uid, place.account.gid)
  try {
    await initialise(
      place,
      [`--pgdata=${draft}`, `--pwfile=${secret}`, ...(options.fsync ? [] : ['--no-sync'])],
      options.signal,
    )
  } finally {
    rmSync(secret, { force: true })
  }
  renameSync(draft, place.path)
  return true
}

/** Which characters are letters comes from the system's locale, also for text search: the plain `C` would know ASCII only. */
const locales = ['C.UTF-8', 'en_US.UTF-8', 'C']

const always = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--no-instructions']

async function initialise(place: Place, args: string[], signal?: AbortSignal): Promise<void> {
  let said = ''
  for (const locale of locales) {
    const language = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${locale}`]
    const options = { ...place.account, cwd: '/', env: plainEnv(), signal }
    const done = await runTool(join(place.bin, 'initdb'), [...always, ...language, ...args], options)
    if (done.ok) return
    said = done.said
    if (!said.includes('invalid locale name')) break
  }
  throw new Refusal(`The database could not be made in ${place.path}: ${plainReason(said)}.`)
}

function plainReason(said: string): string {
  if (said.includes('No space left')) return 'the disk is full'
  const lines = said.split('\n')
  const line = lines.find((text) => /error|fatal|could not/i.test(text)) ?? lines.at(-1) ?? ''
  return line.replace(/^\w+: error: /, '').replace(/\.$/, '')
}

function refuseOtherVersion(place: Place): false {
  const theirs = readFileSync(join(place.path, 'PG_VERSION'), 'utf8').trim()
  if (theirs !== '18') throw new Refusal(`The data in ${place.path} is PostgreSQL ${theirs}'s, this is PostgreSQL 18.`)
  return false
}

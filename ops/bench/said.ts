import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Stage } from './stage.ts'

/** One statement as a driver sends it; PostgreSQL takes every value as a text. */
export type Statement = { text: string; values: (string | null)[] }
/** From the statement after BEGIN to the one before COMMIT. */
export type Transaction = Statement[]

/** Every transaction that was committed meanwhile and has a statement like this in it, as the database's own log tells. */
export async function saidDuring(stage: Stage, like: RegExp, run: () => Promise<unknown>): Promise<Transaction[]> {
  const log = join(stage.room, 'data', 'logs', 'postgres.log')
  const truth = new pg.Client(stage.databases.superuserUrl)
  await truth.connect()
  const set = async (statement: string) => {
    await truth.query(statement)
    await truth.query('select pg_reload_conf()')
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  await set('alter system set log_min_duration_statement = 0')
  const from = statSync(log).size
  try {
    await run()
  } finally {
    await set('alter system reset log_min_duration_statement')
    await truth.end()
  }
  const entries = entriesOf(readFileSync(log).subarray(from).toString('utf8'))
  return transactionsIn(entries).filter((all) => all.some(({ text }) => like.test(text)))
}

type Entry = { session: string; kind: string; text: string }

/** A line that begins with the instant begins an entry; what follows belongs to it. */
function entriesOf(said: string): Entry[] {
  const found: Entry[] = []
  for (const line of said.split('\n')) {
    const [, session = '', kind = '', text = ''] =
      /^\d{4}-\d\d-\d\d [\d:.]+ \w+ \[(\d+)\] \S* ?(LOG|DETAIL|ERROR|STATEMENT|WARNING|CONTEXT|HINT): {2}(.*)$/.exec(
        line,
      ) ?? []
    const last = found.at(-1)
    if (kind) found.push({ session, kind, text })
    else if (last) last.text += `\n${line.replace(/^\t/, '')}`
  }
  return found
}

function transactionsIn(entries: Entry[]): Transaction[] {
  const open = new Map<string, Transaction>()
  /** The statement that the next line with values is about. */
  const bare = new Map<string, Statement>()
  const done: Transaction[] = []
  for (const { session, kind, text } of entries) {
    const about = bare.get(session)
    bare.delete(session)
    const [, told] = kind === 'DETAIL' ? (/^Parameters: ([\s\S]*)$/i.exec(text) ?? []) : []
    if (told && about) about.values = valuesIn(told)
    const [, said = ''] = /^duration: [\d.]+ ms {2}(?:statement|execute [^:]*): ([\s\S]*)$/.exec(text) ?? []
    if (!said) continue
    if (/^\s*(begin|start transaction)/i.test(said)) open.set(session, [])
    else if (/^\s*(commit|rollback\s*;?\s*$)/i.test(said)) {
      const ended = open.get(session)
      if (ended && /^\s*commit/i.test(said)) done.push(ended)
      open.delete(session)
    } else {
      const statement: Statement = { text: said, values: [] }
      bare.set(session, statement)
      open.get(session)?.push(statement)
    }
  }
  return done
}

/** `$1 = 'it''s', $2 = NULL`. */
function valuesIn(told: string): (string | null)[] {
  const values: (string | null)[] = []
  for (const [, quoted] of told.matchAll(/\$\d+ = (?:'((?:[^']|'')*)'|NULL)(?:, |\s*$)/g))
    values.push(quoted === undefined ? null : quoted.replaceAll("''", "'"))
  return values
}

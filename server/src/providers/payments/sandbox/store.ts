import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { ApiError } from './api-error.js'

/** An object as Stripe's API shows it. */
export type StripeObject = { id: string; object: string; livemode?: boolean; customer?: string | null } & Record<
  string,
  unknown
>
export type Due = { at: number; what: string; ref: string }
/** An event that waits to be told. */
export type WaitingEvent = { id: string; type: string; created: number; body: string; tries: number }

const schema = `
create table if not exists object (id text primary key, kind text not null, customer text, seq integer not null, body text not null);
create index if not exists object_of on object (customer, kind, seq);
create table if not exists event (id text primary key, seq integer not null, type text not null, created integer not null, body text not null,
  state text not null default 'WAITING', tries integer not null default 0, due integer not null default 0);
create index if not exists event_due on event (state, seq);
create table if not exists answer (key text primary key, asked text not null, body text not null, at integer not null);
create table if not exists setting (name text primary key, value text not null);
create table if not exists agenda (at integer not null, what text not null, ref text not null, primary key (at, what, ref));`

const DAY = 86_400_000
/** A process that was killed while it told an event does not keep it from the others for longer. */
const CLAIM_MS = 10_000

/**
 * Where the stand-in of whoever takes the payments keeps everything: a file of its own, because a stranger's state is not rolled back with ours, and
 * outlives a process that is killed. Every process of the installation opens the same one.
 */
export function openStore(path: string, { houseNow, pages }: { houseNow: () => Date; pages: string }) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const db = new DatabaseSync(path)
  // First how long it waits for others: the very first of two processes is writing while the second opens it.
  db.exec('pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = normal;')
  db.exec(schema)
  const prepared = new Map<string, StatementSync>()
  const prepare = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? db.prepare(sql)
    prepared.set(sql, known)
    return known
  }
  const one = <Row>(sql: string, ...values: (string | number | null)[]): Row | undefined =>
    prepare(sql).get(...values) as Row | undefined
  const run = (sql: string, ...values: (string | number | null)[]): number =>
    Number(prepare(sql).run(...values).changes)
  const parsed = (row: { body: string } | undefined): StripeObject | null =>
    row ? (JSON.parse(row.body) as StripeObject) : null

  const setting = (name: string, first: () => string): string => {
    const kept = () => one<{ value: string }>('select value from setting where name = ?', name)?.value
    const known = kept()
    // Written once: whoever only reads the clock waits for nobody.
    if (known === undefined) run('insert or ignore into setting (name, value) values (?, ?)', name, first())
    return known ?? kept() ?? ''
  }
  const offset = (): number => Number(setting('offset', () => '0'))
  /** While what fell due is done, one after the other, it is each time the moment at which it did. */
  let moment: Date | null = null
  const now = (): Date => moment ?? new Date(houseNow().getTime() + offset())
  const next = '(select coalesce(max(seq), 0) + 1 from object)'

  let depth = 0
  /** All of it or nothing; others wait meanwhile. */
  function together<T>(work: () => T): T {
    if (depth > 0) return work()
    db.exec('begin immediate')
    depth += 1
    try {
      const answer = work()
      db.exec('commit')
      return answer
    } catch (error) {
      db.exec('rollback')
      throw error
    } finally {
      depth -= 1
    }
  }

  return {
    together,
    now,
    /** Where its pages are. */
    pages,
    /** Of the house, which does not go forward with the one here: what is signed is judged by it. */
    houseNow,
    /** Of this file: so that no other installation's events are believed. */
    secret: (of: 'PLATFORM' | 'CONNECT') =>
      setting(`secret.${of}`, () => `whsec_${randomBytes(24).toString('base64url')}`),
    get: (id: string) => parsed(one('select body from object where id = ?', id)),
    put: (object: StripeObject): StripeObject => {
      const { id, object: kind, customer = null } = object
      const sql = `insert into object (id, kind, customer, seq, body) values (?, ?, ?, ${next}, ?)
        on conflict (id) do update set body = excluded.body, customer = excluded.customer`
      run(sql, id, kind, customer, JSON.stringify(object))
      return object
    },
    remove: (id: string): void => void run('delete from object where id = ?', id),
    of: (kind: string, customer?: string): StripeObject[] => {
      const sql = `select body from object where kind = ? ${customer === undefined ? '' : 'and customer = ?'} order by seq`
      const rows = prepare(sql).all(...[kind, ...(customer === undefined ? [] : [customer])]) as { body: string }[]
      return rows.map((row) => parsed(row) as StripeObject)
    },
    emit: (event: { id: string; type: string; created: number } & Record<string, unknown>): void => {
      const sql = `insert into event (id, seq, type, created, body) values (?, (select coalesce(max(seq), 0) + 1 from event), ?, ?, ?)`
      run(sql, event.id, event.type, event.created, JSON.stringify(event))
    },
    /** The first answer to a key is kept for a day; the same key with another wish is refused. */
    once<T>(key: string, wish: unknown, work: () => T): T {
      return together(() => {
        const asked = createHash('sha256').update(JSON.stringify(wish)).digest('hex')
        run('delete from answer where at < ?', now().getTime() - DAY)
        const known = one<{ asked: string; body: string }>('select asked, body from answer where key = ?', key)
        if (known && known.asked !== asked)
          throw new ApiError(400, 'idempotency_error', 'idempotency_key_in_use', { param: 'Idempotency-Key' })
        if (known) return JSON.parse(known.body) as T
        const answer = work()
        run(
          'insert into answer (key, asked, body, at) values (?, ?, ?, ?)',
          key,
          asked,
          JSON.stringify(answer),
          now().getTime(),
        )
        return answer
      })
    },
    /** What happens by itself, and when: whoever does it looks whether it still holds. */
    plan: (at: number, what: string, ref: string): void =>
      void run('insert or ignore into agenda (at, what, ref) values (?, ?, ?)', at, what, ref),
    /** The first that falls due up to then; it is off the list. */
    takeDue: (upTo: number): Due | undefined => {
      const sql = 'select at, what, ref from agenda where at <= ? order by at, what, ref limit 1'
      const due = one<Due>(sql, upTo)
      if (due) run('delete from agenda where at = ? and what = ? and ref = ?', due.at, due.what, due.ref)
      return due
    },
    nextDue: (of: string[] = []): Due | undefined => {
      const wanted = of.length ? `where what in (${of.map(() => '?').join()})` : ''
      return one<Due>(`select at, what, ref from agenda ${wanted} order by at, what, ref limit 1`, ...of)
    },
    as<T>(at: Date, work: () => T): T {
      const before = moment
      moment = at
      try {
        return work()
      } finally {
        moment = before
      }
    },
    /** How the stand-in behaves, as its pages set it. */
    switched: (name: string): string =>
      one<{ value: string }>('select value from setting where name = ?', name)?.value ?? '',
    switch: (name: string, value: string): void =>
      void run(
        'insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
        name,
        value,
      ),
    /** Whoever takes an event tells it; the clock here is the machine's own. */
    claim: (most: number): WaitingEvent[] => {
      const sql = `update event set tries = tries + 1, due = ? where id in
        (select id from event where state = 'WAITING' and due <= ? order by seq limit ?) returning id, type, created, body, tries, seq`
      const rows = prepare(sql).all(Date.now() + CLAIM_MS, Date.now(), most) as (WaitingEvent & { seq: number })[]
      return rows.sort((a, b) => a.seq - b.seq)
    },
    told: (id: string): void => void run("update event set state = 'TOLD' where id = ?", id),
    tellLater: (id: string, ms: number): void => void run('update event set due = ? where id = ?', Date.now() + ms, id),
    events: (most: number) =>
      prepare('select id, type, created, state, tries from event order by seq desc limit ?').all(most) as {
        id: string
        type: string
        created: number
        state: string
        tries: number
      }[],
    /** Newest first, whole. */
    happened: (since: number): StripeObject[] =>
      (prepare('select body from event where created >= ? order by seq desc').all(since) as { body: string }[]).map(
        (row) => parsed(row) as StripeObject,
      ),
    forward: (ms: number): void =>
      together(
        () => void run("update setting set value = ? where name = 'offset'", String(offset() + Math.max(0, ms))),
      ),
    close: (): void => db.close(),
  }
}
export type Store = ReturnType<typeof openStore>

export const newRef = (prefix: string): string => `${prefix}_${randomBytes(12).toString('hex')}`

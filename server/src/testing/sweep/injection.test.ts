import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { callerFor } from '../operators.js'
import { type Position, positionsOf, type Target, targetsOf, withValueAt } from '../schema-walk.js'
import { readShape } from '../shape.js'
import { openClient } from '../sql.js'
import { openTwoTowns, type TwoTowns } from '../two-towns.js'
import { useWorld } from '../world.js'
import { codesOf, hear, inTurns, namesSomething, placeOf } from './asking.js'
import { fillingOwnIds } from './write-sweep.js'

/** What would end a statement, start another, wait, comment out, or be read as an operator, if it ever became SQL. */
const payloads = [
  `'; drop table listing; --`,
  `' or 1=1 or 'a'='a`,
  `'||pg_sleep(60)||'`,
  `1); select pg_sleep(60); --`,
  `\\'; \\x00 E'\\047' %27 %`,
  `$1 $$ ? :name @> ->> #>> {"a":1} ::jsonb`,
  `"quoted" /* open -- \u2019 \u{1F511}`,
]
/** Each place is asked three of them by turns, and all in the long tests. */
const worthTrying = (turn: number): string[] =>
  payloads.filter((_, n) => process.env.TEST_LONG || (n + turn) % payloads.length < 3)
const TOO_LONG_MS = 20_000

const world = useWorld()
let towns: TwoTowns
beforeAll(async () => {
  towns = await openTwoTowns(world())
}, 300_000)

type Try = { target: Target; position: Position; value: string; variables: Record<string, unknown> }
/** `took`: it was taken, and was no question whether there is such a thing, of which there is none. */
type Tried = Try & { ms: number; status: number; codes: string[]; took: boolean; answered: Set<string> }

async function tryAll(): Promise<Tried[]> {
  const tries: Try[] = []
  for (const target of targetsOf(towns.schema)) {
    const fill = await fillingOwnIds(towns, target)
    for (const position of positionsOf(target.field).filter(namesSomething))
      for (const payload of worthTrying(tries.length)) {
        const value = position.leaf === 'ID' ? payload : `${payload} ${newId().slice(-8)}`
        const path = position.path
        tries.push({ target, position, value, variables: withValueAt(target.field, fill, { path, value }) })
      }
  }
  return inTurns(tries, async (each) => {
    const started = performance.now()
    const heard = await hear(towns, { ...each, caller: callerFor(towns, each.target) })
    const ms = performance.now() - started
    const took = !Object.values(heard.data ?? {}).some((each) => each === false || each === null)
    return { ...each, ms, status: heard.status, codes: codesOf(heard), took, answered: textsIn(heard.data) }
  })
}

function textsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') found.add(value)
  else if (value && typeof value === 'object') for (const each of Object.values(value)) textsIn(each, found)
  return found
}

/** Every text that is anywhere in the database: what was registered belongs to no town yet. */
async function storedTexts(): Promise<Set<string>> {
  const client = await openClient(world().database.superuserUrl)
  const found = new Set<string>()
  for (const { name } of await readShape(client, []))
    textsIn((await client.query(`select to_jsonb(t) as row from ${name} t`)).rows, found)
  await client.end()
  return found
}

test('no text is ever read as SQL: no delay, no failure, and what is taken is kept to the letter (IN-02)', async () => {
  const tried = await tryAll()
  const name = ({ target, position, value }: Try): string => `${placeOf(target, position)} ${value}`
  expect(tried.filter(({ status, codes }) => status >= 500 || codes.includes('INTERNAL')).map(name)).toEqual([])
  expect(tried.filter(({ ms }) => ms > TOO_LONG_MS).map(name)).toEqual([])
  const stored = await storedTexts()
  const taken = tried.filter(
    ({ target, position, codes, took }) =>
      target.operation === 'mutation' && took && !codes.length && !/password/i.test(position.property),
  )
  // A later value takes the place of an earlier one of the same row: then the answer that brought it is what was kept.
  expect(taken.filter(({ value, answered }) => !stored.has(value) && !answered.has(value)).map(name)).toEqual([])
  expect(new Set(taken.map(({ target, position }) => placeOf(target, position))).size).toBeGreaterThan(20)
  expect(tried.length).toBeGreaterThan(500)
}, 240_000)

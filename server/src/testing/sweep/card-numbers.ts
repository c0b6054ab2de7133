import { callerFor } from '../operators.js'
import { type Position, positionsOf, targetsOf, withValueAt } from '../schema-walk.js'
import type { TwoTowns } from '../two-towns.js'
import { sampleValue } from '../values.js'
import { hear, inTurns, placeOf } from './asking.js'

/** Nobody's, for tests, and as people write them; in turn. */
export const cards = ['4242 4242 4242 4242', '378282246310005', '5555-5555-5555-4444', '4000056655665556']

const takesText = ({ leaf }: Position): boolean => ['String', 'ID', 'JSON'].includes(leaf)

/** A card's number in every place of the schema where words go in. Answers where it was not refused by the name of the place, or said again. */
export async function tryCardNumbers(towns: TwoTowns): Promise<{ tries: number; taken: string[] }> {
  const tries = targetsOf(towns.schema).flatMap((target) =>
    positionsOf(target.field)
      .filter(takesText)
      .map((position, at) => ({ target, position, card: cards[at % cards.length] ?? '' })),
  )
  const taken = await inTurns(tries, async ({ target, position, card }) => {
    const value = position.leaf === 'JSON' ? { pay: [card] } : card
    const variables = withValueAt(target.field, sampleValue, { path: position.path, value })
    const { errors, text } = await hear(towns, { target, variables, caller: callerFor(towns, target) })
    const { code, fields = [] } = errors?.[0]?.extensions ?? {}
    const place = position.path.filter((step, at) => at < position.path.length - 1 || typeof step === 'string')
    const isNamed = fields.some(({ path }) => path.startsWith(place.join('.')))
    if (code === 'BAD_USER_INPUT' && isNamed && !text.includes(card)) return []
    return [`${placeOf(target, position)}: ${text.slice(0, 300)}`]
  })
  return { tries: tries.length, taken: taken.flat() }
}

/** The tables in which one of them stands. */
export async function tablesWithCards({ world }: TwoTowns): Promise<string[]> {
  const tables = await world.truth<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`,
  )
  const patterns = cards.map((card) => `%${card}%`)
  const found = await Promise.all(
    tables.map(({ name }) => world.truth(`select 1 from ${name} t where t::text like any ($1) limit 1`, [patterns])),
  )
  return tables.flatMap(({ name }, at) => (found[at]?.length ? [name] : []))
}

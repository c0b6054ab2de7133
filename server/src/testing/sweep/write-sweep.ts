import { newId } from '../../kernel/ids.js'
import { isOperators } from '../operators.js'
import {
  type Fill,
  type Position,
  positionsOf,
  requiredArguments,
  type Target,
  targetsOf,
  withValueAt,
} from '../schema-walk.js'
import { ownedBy, readShape } from '../shape.js'
import { openClient } from '../sql.js'
import type { Town, TwoTowns } from '../two-towns.js'
import { sampleValue } from '../values.js'
import { wallExceptions } from '../walls-doc.js'
import {
  codesOf,
  hear,
  inTurns,
  leaksOf,
  likelyFirst,
  placeOf,
  toldApart,
  type Variables,
  worthTrying,
} from './asking.js'

export type WriteSweep = {
  calls: number
  leaks: string[]
  /** Answers to one of B's ids that differ from the answer to an id that nobody has. */
  oracles: string[]
  failures: string[]
  /** Tables in which a row of B is another than before. */
  changed: string[]
  /** Rows of A that name something of B. */
  pointers: string[]
  /** Places where no id of A's own made any difference. */
  idle: string[]
}

type Place = { target: Target; position: Position; fill: Fill }

/** TI-02: each mutation, each place that takes an id or a name, nested ones too, each of B's ids and names. */
export async function sweepWrites(towns: TwoTowns): Promise<WriteSweep> {
  const found: WriteSweep = { calls: 0, leaks: [], oracles: [], failures: [], changed: [], pointers: [], idle: [] }
  const before = await digests(towns, towns.b)
  const places: Place[] = []
  for (const target of targetsOf(towns.schema).filter((each) => each.operation === 'mutation')) {
    const fill = await fillingOwnIds(towns, target)
    for (const position of positionsOf(target.field).filter(takesAName)) places.push({ target, position, fill })
  }
  for (const place of places) await sweepPlace(towns, place, found)
  const after = await digests(towns, towns.b)
  for (const [table, digest] of before) if (after.get(table) !== digest) found.changed.push(table)
  found.pointers.push(...(await pointers(towns)))
  // The operator's own answers nobody of a tenant, so no id of theirs can make a difference.
  for (const place of places.filter(({ position, target }) => position.leaf === 'ID' && !isOperators(target)))
    if (!(await makesADifference(towns, place))) found.idle.push(placeOf(place.target, place.position))
  return found
}

/** Ids, and texts that name something; other texts are what is written, not where. */
function takesAName({ leaf, property }: Position): boolean {
  return leaf === 'ID' || (leaf === 'String' && /slug|key|code|token|email|host|origin/i.test(property))
}

async function sweepPlace(towns: TwoTowns, place: Place, found: WriteSweep): Promise<void> {
  const { target, position } = place
  const isId = position.leaf === 'ID'
  const roles = Object.entries(towns.callers)
  const nothing = new Map<string, string>()
  if (isId) for (const [role] of roles) nothing.set(role, await answer(towns, place, { role, value: newId() }))
  const tries = (isId ? worthTrying(towns.b, place) : wordsFor(position, towns.b)).flatMap((value, n) =>
    roles
      .filter(([role], at) => role === 'OWNER' || (isId && n % (roles.length * 2) === at))
      .map(([role]) => ({ role, value })),
  )
  await inTurns(tries, async ({ role, value }) => {
    const heard = await hear(towns, { target, variables: variablesOf(place, value), caller: towns.callers[role] ?? {} })
    found.calls++
    const where = `${placeOf(target, position)} as ${role} with ${value}`
    found.leaks.push(...leaksOf(heard, towns.b, value).map((leak) => `${where} said ${leak}`))
    if (codesOf(heard).includes('INTERNAL')) found.failures.push(`${where} failed inside`)
    if (isId && toldApart(heard, value) !== nothing.get(role))
      found.oracles.push(`${where}: ${toldApart(heard, value)} is not ${nothing.get(role)}`)
  })
}

/** Of B's words some that could be meant here; each costs a hash where the verb is one of identity. */
function wordsFor({ property }: Position, { words, mark }: Town): string[] {
  const isAddress = /email/i.test(property)
  return words.filter((word) => word !== mark && word.includes('@') === isAddress).slice(0, 4)
}

async function answer(
  towns: TwoTowns,
  place: Place,
  { role, value }: { role: string; value: string },
): Promise<string> {
  const caller = towns.callers[role] ?? {}
  return toldApart(await hear(towns, { target: place.target, variables: variablesOf(place, value), caller }), value)
}

function variablesOf({ target, position, fill }: Place, value: string): Variables {
  return withValueAt(target.field, fill, { path: position.path, value })
}

/** They ask first who is there, which a sweep never proves: no id of one's own is accepted (ops/docs/walls.md). */
const proving = new Set(['rotateApiKey'])

/** For a verb that needs an id beside the place that is swept: one of A's own that it accepts. */
export async function fillingOwnIds(towns: TwoTowns, target: Target): Promise<Fill> {
  const nested = positionsOf(target.field).some((position) => position.path.length > 1 && takesAName(position))
  const needsId = target.field.args.some((argument) => String(argument.type) === 'ID!')
  if (!nested || !needsId || isOperators(target) || proving.has(target.name)) return sampleValue
  for (const id of towns.a.sample) {
    const fill: Fill = (asked) => (asked.leaf === 'ID' ? id : sampleValue(asked))
    const variables = requiredArguments(target.field, fill)
    const codes = codesOf(await hear(towns, { target, variables, caller: towns.callers.OWNER ?? {} }))
    if (!codes.length) return fill
  }
  throw new Error(
    `${target.name} accepts none of the ids that the sweep has: make a row for it in testing/two-towns.ts.`,
  )
}

async function makesADifference(towns: TwoTowns, place: Place): Promise<boolean> {
  const nothing = await answer(towns, place, { role: 'OWNER', value: newId() })
  for (const value of likelyFirst({ ...towns.a, sample: towns.a.sample.toReversed() }, place.target, place.position))
    if ((await answer(towns, place, { role: 'OWNER', value })) !== nothing) return true
  return false
}

/** What the town's rows are, table by table. */
async function digests({ world }: TwoTowns, town: Town): Promise<Map<string, string>> {
  const client = await openClient(world.database.superuserUrl)
  const found = new Map<string, string>()
  for (const table of await readShape(client, wallExceptions()['shared table'])) {
    const owned = ownedBy(table)
    const rows = `select t::text as row from ${table.name} t where ${owned ?? 'false'}`
    const sql = `select coalesce(md5(string_agg(row, '|' order by row)), '') as digest from (${rows}) rows`
    found.set(table.name, (await client.query<{ digest: string }>(sql, owned ? [town.id] : [])).rows[0]?.digest ?? '')
  }
  await client.end()
  return found
}

async function pointers({ world, a, b }: TwoTowns): Promise<string[]> {
  const client = await openClient(world.database.superuserUrl)
  const found: string[] = []
  for (const table of await readShape(client, wallExceptions()['shared table'])) {
    const owned = ownedBy(table)
    if (!owned) continue
    const sql = `select t::text as row from ${table.name} t where ${owned} and t::text ~ $2`
    const { rows } = await client.query<{ row: string }>(sql, [a.id, [...b.ids.keys()].join('|')])
    found.push(...rows.map(({ row }) => `${table.name}: ${row}`))
  }
  await client.end()
  return found
}

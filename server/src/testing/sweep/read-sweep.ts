import { newId } from '../../kernel/ids.js'
import type { Caller } from '../call.js'
import { isOperators } from '../operators.js'
import { type Position, positionsOf, type Target, targetsOf, withValueAt } from '../schema-walk.js'
import type { TwoTowns } from '../two-towns.js'
import { sampleValue } from '../values.js'
import { wallsTable } from '../walls-doc.js'
import {
  codesOf,
  hear,
  inTurns,
  leaksOf,
  likelyFirst,
  namesSomething,
  placeOf,
  toldApart,
  worthTrying,
} from './asking.js'

export type ReadSweep = {
  calls: number
  /** Words or ids of town B in an answer to somebody of town A. */
  leaks: string[]
  /** Answers to one of B's names that differ from the answer to a name that nobody has. */
  oracles: string[]
  /** Answers nobody meant to give. */
  failures: string[]
  /** Places where no name of A's own made any difference, so that sweeping them proves nothing. */
  idle: string[]
}

/** Places whose very question is whether a name is taken (ops/docs/walls.md). */
const told = new Set(wallsTable('Told on purpose').map(([place]) => place))

type Try = { target: Target; position: Position; value: string; caller: [string, Caller] }

/** TI-01: each field of Query and each nested field, each place that names something, each of B's names, each role of A. */
export async function sweepReads(
  towns: TwoTowns,
  options: { callers?: string[]; again?: boolean; owners?: number } = {},
): Promise<ReadSweep> {
  const found: ReadSweep = { calls: 0, leaks: [], oracles: [], failures: [], idle: [] }
  const callers = Object.entries(towns.callers).filter(([name]) => options.callers?.includes(name) ?? true)
  const targets = targetsOf(towns.schema).filter((target) => target.operation === 'query')
  await inTurns(
    targets.flatMap((target) => callers.map((caller) => ({ target, caller }))),
    async ({ target, caller: [role, caller] }) => {
      const heard = await hear(towns, { target, variables: {}, caller })
      found.calls++
      found.leaks.push(...leaksOf(heard, towns.b, '\0').map((leak) => `${target.name} as ${role} said ${leak}`))
    },
  )
  for (const target of targets) {
    for (const position of positionsOf(target.field).filter(namesSomething)) {
      await sweepPlace(towns, { target, position, callers, owners: options.owners ?? 1 }, found)
      // A repetition under other circumstances need not prove again that the places can be swept at all; the operator's own answers nobody of a tenant.
      if (!options.again && !isOperators(target) && !(await makesADifference(towns, target, position)))
        found.idle.push(placeOf(target, position))
    }
  }
  return found
}

/** `owners`: the share of the names that the owner tries. */
type Place = { target: Target; position: Position; callers: [string, Caller][]; owners: number }

async function sweepPlace(
  towns: TwoTowns,
  { target, position, callers, owners }: Place,
  found: ReadSweep,
): Promise<void> {
  const ids = worthTrying(towns.b, { target, position })
  const words = worthTrying(towns.b, { target, position }, towns.b.words)
  const names = position.leaf === 'ID' ? ids : [...words, ...ids]
  // The owner tries every name unless `owners` says otherwise, the visitor every fifth one, the roles a tenth each; in the long tests
  // everybody tries all.
  const shareOf = (role: string): number =>
    process.env.TEST_LONG ? 1 : role === 'OWNER' ? owners : role === 'visitor' ? 5 : 10
  const tries = callers.flatMap((caller, at) =>
    names
      .filter((_, n) => n % shareOf(caller[0]) === at % shareOf(caller[0]))
      .map((value): Try => ({ target, position, value, caller })),
  )
  const unknown = new Map<string, Promise<string>>()
  await inTurns(tries, async (each) => {
    const [role, caller] = each.caller
    const nobodys = stranger(each.value, towns.b.mark)
    const key = `${role} ${nobodys.shape}`
    if (!unknown.has(key)) unknown.set(key, answerTo(towns, { ...each, value: nobodys.value }))
    const heard = await hear(towns, { target, variables: variablesFor(target, position, each.value), caller })
    found.calls++
    const where = `${placeOf(target, position)} as ${role} with ${each.value}`
    found.leaks.push(...leaksOf(heard, towns.b, each.value).map((leak) => `${where} said ${leak}`))
    if (codesOf(heard).includes('INTERNAL')) found.failures.push(`${where} failed inside`)
    // A cursor is a text of its own kind: garbage is refused, and what a real one of B's says is judged by the leaks alone.
    if (position.property === 'after') return
    const expected = await unknown.get(key)
    if (!told.has(placeOf(target, position)) && toldApart(heard, each.value) !== expected)
      found.oracles.push(`${where}: ${toldApart(heard, each.value)} is not ${expected}`)
  })
}

async function answerTo(towns: TwoTowns, { target, position, value, caller }: Try): Promise<string> {
  const heard = await hear(towns, { target, variables: variablesFor(target, position, value), caller: caller[1] })
  return toldApart(heard, value)
}

/** A name of the same shape that nobody has: another id, or the same text with another mark. */
function stranger(value: string, mark: string): { shape: string; value: string } {
  if (!value.includes(mark)) return { shape: 'id', value: newId() }
  // As long as it is: a field may take so many letters and no more.
  const shape = value.replace(/[0-9a-f]{12,}/g, (letters) => `#${letters.length}`)
  return { shape, value: value.replaceAll(mark, newId().slice(-12)) }
}

/** Some name of A's own must be answered otherwise than one that nobody has. */
async function makesADifference(towns: TwoTowns, target: Target, position: Position): Promise<boolean> {
  const caller = towns.callers.OWNER ?? {}
  const ask = async (value: string): Promise<string> => {
    const heard = await hear(towns, { target, variables: variablesFor(target, position, value), caller })
    return toldApart(heard, value)
  }
  const nothing = await ask(stranger(towns.a.mark, towns.a.mark).value)
  const names =
    position.leaf === 'ID' ? likelyFirst(towns.a, target, position) : await ownTexts(towns, target, position)
  for (const value of names) if ((await ask(value)) !== nothing) return true
  return false
}

/** The likely words first; a cursor, a text as no other, before all ids. */
async function ownTexts(towns: TwoTowns, target: Target, position: Position): Promise<string[]> {
  const cursor = await ownCursor(towns)
  const { words, sample } = towns.a
  const texts = [...likelyFirst(towns.a, target, position, words), cursor, ...sample]
  return position.property === 'after' ? [cursor, ...texts] : texts
}

async function ownCursor(towns: TwoTowns): Promise<string> {
  const target = targetsOf(towns.schema).find((each) => each.name === 'listings')
  if (!target) return ''
  const heard = await hear(towns, { target, variables: {}, caller: towns.callers.OWNER ?? {} })
  const page = heard.data?.listings as { edges?: { cursor: string }[] } | undefined
  return page?.edges?.[0]?.cursor ?? ''
}

function variablesFor(target: Target, position: Position, value: string): Record<string, unknown> {
  return withValueAt(target.field, sampleValue, { path: position.path, value })
}

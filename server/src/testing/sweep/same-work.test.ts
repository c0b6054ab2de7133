import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { positionsOf, type Target, targetsOf, withValueAt } from '../schema-walk.js'
import { statementsDuring } from '../statements.js'
import { openTwoTowns, type TwoTowns } from '../two-towns.js'
import { useWorld } from '../world.js'
import { isOperators } from '../operators.js'
import { hear, likelyFirst, placeOf } from './asking.js'
import { fillingOwnIds } from './write-sweep.js'

const world = useWorld()
let towns: TwoTowns
beforeAll(async () => {
  towns = await openTwoTowns(world())
}, 1_200_000)

/** The statements that an answer took, values left out: what the clock could tell apart, without a clock. */
async function workOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent = await statementsDuring(world(), work)
  return sent.map((text) => text.replaceAll(/'[^']*'/g, '?').replaceAll(/\s+/g, ' '))
}

type Work = (value: string) => Promise<string[]>

/** The first of the values that takes other statements; the likely ones stand first, and those behind are for the long tests. */
async function differing(values: string[], workFor: Work, from: string[]): Promise<string | undefined> {
  const likely = process.env.TEST_LONG ? values : values.slice(0, 16)
  for (const value of likely) if ((await workFor(value)).join(';') !== from.join(';')) return value
}

/**
 * Of the next town's ids those of the table that is looked up here, and some of the others by turns; where nothing of one's own was seen
 * to be looked up, more of them. All in the long tests.
 */
function worthAsking(
  { a, b }: TwoTowns,
  { seen, turn, shut }: { seen?: string; turn: number; shut: boolean },
): string[] {
  if (process.env.TEST_LONG) return b.sample
  const table = a.ids.get(seen ?? '') ?? 'none'
  const each = seen || shut ? 48 : 16
  return b.sample.filter((id, n) => b.ids.get(id) === table || n % each === turn % each)
}

/** What is the operator's refuses whoever is not of their staff before any id is looked at; the long tests ask all the same. */
const isShut = (target: Target): boolean => isOperators(target) && !process.env.TEST_LONG

/** A visitor is refused at the door of what changes something, before any id is looked at; the long tests ask all the same. */
const rolesFor = ({ operation }: Target): string[] =>
  operation === 'query' || process.env.TEST_LONG ? ['OWNER', 'visitor'] : ['OWNER']

test('an id of the next town costs the same statements as one that nobody has: time does not tell either (TI-01, TI-02)', async () => {
  const told: string[] = []
  const own = new Set<string>()
  let tried = 0
  for (const target of targetsOf(towns.schema)) {
    const fill = await fillingOwnIds(towns, target)
    for (const position of positionsOf(target.field).filter(({ leaf }) => leaf === 'ID')) {
      let seen: string | undefined
      for (const role of rolesFor(target)) {
        const caller = towns.callers[role] ?? {}
        const workFor = (value: string): Promise<string[]> => {
          const variables = withValueAt(target.field, fill, { path: position.path, value })
          return workOf(() => hear(towns, { target, variables, caller }))
        }
        // The first time a document is asked it is not compiled yet, which is other work.
        await workFor(newId())
        const nobodys = await workFor(newId())
        const candidates = isShut(target) ? [] : likelyFirst(towns.a, target, position)
        if (role === 'OWNER') seen = await differing(candidates, workFor, nobodys)
        if (seen) own.add(placeOf(target, position))
        for (const value of worthAsking(towns, { seen, turn: tried, shut: isShut(target) })) {
          const work = await workFor(value)
          tried++
          if (work.join(';') !== nobodys.join(';'))
            told.push(`${placeOf(target, position)} as ${role}: ${work.length} statements, not ${nobodys.length}`)
        }
      }
    }
  }
  expect(told).toEqual([])
  // An id of one's own is seen in the statements: so would one of the next town be.
  expect(own.size).toBeGreaterThan(5)
  expect(tried).toBeGreaterThan(200)
}, 1_200_000)

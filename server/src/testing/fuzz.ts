import fc from 'fast-check'
import { expect } from 'vitest'
import { bareSchema } from '../graphql/schema.js'
import { schemaParts } from '../rooms.js'
import { type Caller, call } from './call.js'
import { makeCategory, makeListing } from './makers.js'
import { allArguments, documentOf, type Fill, requiredArguments, type Target, targetsOf } from './schema-walk.js'
import { isOperators } from './operators.js'
import { makeMember, makeOperator, makeTenant } from './tenants.js'
import { sampleValue } from './values.js'
import type { World } from './world.js'

/** What no form sends: wrong types, edges of numbers, half characters, dates that are none, cursors of nobody. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -0, -1, 2 ** 31, -(2 ** 53), 1e308, 0.1, '', ' ', '\u0000', 'a\ud800b'),
  fc.constantFrom<unknown>(
    [],
    {},
    [[]],
    [null],
    { a: 1 },
    '2026-13-45',
    '-271821-04-20T00:00:00Z',
    '99999-01-01T00:00:00Z',
  ),
  fc.constantFrom<unknown>(
    "' or 1=1 --",
    '%',
    '_',
    '\\',
    '& | ! ( ) :*',
    '{"k":1}',
    '<script>',
    '..',
    'constructor',
    '__proto__',
  ),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.base64String({ maxLength: 120 }),
  fc.uuid(),
  fc.integer(),
  fc.double(),
  fc.constant('x'.repeat(5_000)),
)

const asked = fc.record({
  target: fc.nat(),
  caller: fc.nat({ max: 3 }),
  everything: fc.boolean(),
  depth: fc.integer({ min: 1, max: 4 }),
  // One draw for each value that is filled in: mostly a fitting one, sometimes a thing that exists, sometimes an odd one.
  draws: fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.nat(), odd), { minLength: 40, maxLength: 40 }),
})

/**
 * Operations of every shape the schema allows, by visitors and staff, with fitting, existing and odd values. None may fail on our
 * side. Answers the codes that were met, so that a test can see that it got through.
 */
export async function fuzzOperations(
  world: World,
  { runs, seed }: { runs: number; seed: number },
): Promise<Set<string>> {
  const targets = targetsOf(await bareSchema(schemaParts))
  const { callers, known, operator, spare } = await peopleAndThings(world)
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(asked, async ({ target: nth, caller, everything, depth, draws }) => {
      const target = targets[nth % targets.length] as Target
      let drawn = 0
      const fill: Fill = (place) => {
        const [kind, at, value] = draws[drawn++ % draws.length] ?? [0, 0, null]
        if (kind < 5) return sampleValue(place)
        const things = isOperators(target) ? spare : known
        return kind < 7 ? things[at % things.length] : value
      }
      const args = (everything ? allArguments : requiredArguments)(target.field, fill)
      const answer = await call(
        world,
        documentOf(target, { depth, first: 2 }),
        args,
        caller > 1 && isOperators(target) ? operator : callers[caller],
      )
      const codes = (answer.errors ?? []).map((error) => error.extensions.code)
      for (const code of codes) seen.add(code)
      const ours = answer.status === 500 || codes.includes('INTERNAL')
      expect([target.name, ours, answer.text.slice(0, 400)]).toEqual([target.name, false, expect.any(String)])
      for (const error of answer.errors ?? []) expect(error.extensions.requestId).toEqual(expect.any(String))
    }),
    { numRuns: runs, seed, endOnFailure: true },
  )
  return seen
}

type Known = { callers: Caller[]; known: string[]; operator: Caller; spare: string[] }

async function peopleAndThings(world: World): Promise<Known> {
  const tenant = await makeTenant(world)
  const editor = await makeMember(world, tenant, 'EDITOR')
  const spare = await makeTenant(world)
  const category = await makeCategory(world, tenant, { name: 'Food' })
  const listing = await makeListing(world, tenant, { name: 'Harbour Bakery', categoryId: category.id })
  return {
    callers: [{ tenant: tenant.slug }, {}, tenant.owner, editor],
    known: [tenant.id, category.id, listing.id, listing.slug, tenant.slug, tenant.owner.userId],
    operator: await makeOperator(world),
    // What the operator may shut without shutting the others out.
    spare: [spare.id, spare.slug, spare.owner.userId],
  }
}

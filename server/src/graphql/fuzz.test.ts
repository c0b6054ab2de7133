import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { schemaParts } from '../rooms.js'
import { type Caller, call } from '../testing/call.js'
import { makeCategory, makeListing } from '../testing/makers.js'
import { allArguments, documentOf, type Fill, requiredArguments, type Target, targetsOf } from '../testing/schema-walk.js'
import { makeMember, makeTenant } from '../testing/tenants.js'
import { sampleValue } from '../testing/values.js'
import { useWorld } from '../testing/world.js'
import { bareSchema } from './schema.js'

const world = useWorld()
const OPERATIONS = 500

let targets: Target[]
let callers: Caller[]
let known: string[]
const lost: unknown[] = []
const note = (reason: unknown): void => void lost.push(reason)

beforeAll(async () => {
  process.on('unhandledRejection', note)
  targets = targetsOf(await bareSchema(schemaParts))
  const tenant = await makeTenant(world())
  const editor = await makeMember(world(), tenant, 'EDITOR')
  const category = await makeCategory(world(), tenant, { name: 'Food' })
  const listing = await makeListing(world(), tenant, { name: 'Harbour Bakery', categoryId: category.id })
  callers = [{ tenant: tenant.slug }, {}, tenant.owner, editor]
  known = [tenant.id, category.id, listing.id, listing.slug, tenant.slug, tenant.owner.userId]
})
afterAll(() => void process.off('unhandledRejection', note))

/** What no form sends: wrong types, edges of numbers, half characters, dates that are none, cursors of nobody. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -0, -1, 2 ** 31, -(2 ** 53), 1e308, 0.1, '', ' ', '\u0000', 'a\ud800b'),
  fc.constantFrom<unknown>([], {}, [[]], [null], { a: 1 }, '2026-13-45', '-271821-04-20T00:00:00Z', '99999-01-01T00:00:00Z'),
  fc.constantFrom<unknown>("' or 1=1 --", '%', '_', '\\', '& | ! ( ) :*', '{"k":1}', '<script>', '..', 'constructor', '__proto__'),
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

test('GQ-14: five hundred operations of every shape and none of them fails on our side', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(asked, async ({ target: nth, caller, everything, depth, draws }) => {
      const target = targets[nth % targets.length] as Target
      let drawn = 0
      const fill: Fill = (place) => {
        const [kind, at, value] = draws[drawn++ % draws.length] ?? [0, 0, null]
        if (kind < 5) return sampleValue(place)
        return kind < 7 ? known[at % known.length] : value
      }
      const args = (everything ? allArguments : requiredArguments)(target.field, fill)
      const answer = await call(world(), documentOf(target, { depth, first: 2 }), args, callers[caller])
      const codes = (answer.errors ?? []).map((error) => error.extensions.code)
      for (const code of codes) seen.add(code)
      expect([target.name, answer.status, answer.status === 500 || codes.includes('INTERNAL'), answer.text.slice(0, 400)]).toEqual([
        target.name,
        expect.any(Number),
        false,
        expect.any(String),
      ])
      for (const error of answer.errors ?? []) expect(error.extensions.requestId).toEqual(expect.any(String))
    }),
    { numRuns: OPERATIONS, seed: 20_261_121, endOnFailure: true },
  )
  expect(lost).toEqual([])
  // The fuzz bites only if it gets through: some operations answered, and refusals of several kinds were met.
  expect(seen).toContain('BAD_USER_INPUT')
  expect(seen).toContain('UNAUTHENTICATED')
  expect((await call(world(), '{ __typename }')).status).toBe(200)
}, 240_000)

import { getNamedType, isInputObjectType } from 'graphql'
import { beforeAll, expect, test } from 'vitest'
import { limits } from '../../graphql/limits.js'
import { watchLog } from '../log-lines.js'
import { callerFor } from '../operators.js'
import { type Position, positionsOf, type Target, targetsOf, withValueAt } from '../schema-walk.js'
import { openTwoTowns, type TwoTowns } from '../two-towns.js'
import { brokenConstraints, sampleValue } from '../values.js'
import { useWorld } from '../world.js'
import { type Heard, hear, inTurns } from './asking.js'
import { type Broken, breaksOf } from './break-values.js'
import { cards, tablesWithCards, tryCardNumbers } from './card-numbers.js'

const world = useWorld()
let towns: TwoTowns
beforeAll(async () => {
  towns = await openTwoTowns(world())
}, 300_000)

type Try = { target: Target; position: Position; broken: Broken }

/** Where the caller finds the fault: the place itself, or the list it is an item of. */
function pathsOf({ position, broken }: Try): string[] {
  const whole = position.path.filter((step, at) => at < position.path.length - 1 || typeof step === 'string').join('.')
  const long = Array.isArray(broken.value) && broken.value.length > limits.listItems ? ['variables'] : []
  return [whole, position.path.join('.'), ...long]
}

function complaint(each: Try, heard: Heard): string | null {
  const error = heard.errors?.[0]
  const named = error?.extensions.fields?.some(({ path }) => pathsOf(each).includes(path))
  if (error?.extensions.code === 'BAD_USER_INPUT' && named) return null
  return `${each.target.name} ${each.position.path.join('.')} breaking ${each.broken.constraint}: ${heard.text.slice(0, 300)}`
}

test('every constraint that an input declares is enforced, and the refusal names the field (IN-01)', async () => {
  const tries = targetsOf(towns.schema).flatMap((target) =>
    positionsOf(target.field).flatMap((position) =>
      breaksOf(position).map((broken): Try => ({ target, position, broken })),
    ),
  )
  // The walk held the thread for longer than the server keeps an idle connection: whoever asked next on one would ask nobody.
  await new Promise((resolve) => setTimeout(resolve, 100))
  const complaints = await inTurns(tries, async (each) => {
    const { target, position, broken } = each
    const path = position.inList && !broken.inItem ? position.path.slice(0, -1) : position.path
    const variables = withValueAt(target.field, sampleValue, { path, value: broken.value })
    return complaint(each, await hear(towns, { target, variables, caller: callerFor(towns, target) }))
  })
  expect(complaints.filter(Boolean)).toEqual([])
  expect(tries.length).toBeGreaterThan(100)
}, 120_000)

test('every text and every list that an input takes has a ceiling of its own (IN-01)', () => {
  const text = 'x'.repeat(90_000)
  const list = Array.from({ length: 10_001 }, () => 'x')
  const seen = new Set<string>()
  const endless = targetsOf(towns.schema).flatMap(({ field, name }) =>
    positionsOf(field).flatMap(({ input, property, leaf, inList, path }) => {
      const place = `${input}.${property} ${leaf} ${inList}`
      if (!input || seen.has(place)) return []
      seen.add(place)
      const breaks = (value: unknown): string[] => brokenConstraints(input, property, value)
      const longText = (leaf === 'String' || leaf === 'ID') && !breaks(inList ? [text] : text).length
      const longList = inList && !breaks(list).includes('arrayMaxSize')
      return longText || longList ? [`${name}(${path.join('.')})`] : []
    }),
  )
  expect(endless).toEqual([])
})

test('no text, no id and no JSON takes the number of a card: the refusal names the place, and nothing keeps or logs it (M-16)', async () => {
  // As above.
  await new Promise((resolve) => setTimeout(resolve, 100))
  const watch = watchLog()
  try {
    const { tries, taken } = await tryCardNumbers(towns)
    expect(taken).toEqual([])
    expect(tries).toBeGreaterThan(500)
    expect(await tablesWithCards(towns)).toEqual([])
    expect(watch.lines.length).toBeGreaterThan(tries)
    const said = [...watch.lines, ...watch.others].filter((line) => cards.some((card) => line.includes(card)))
    expect(said).toEqual([])
  } finally {
    watch.stop()
  }
}, 120_000)

/** What a caller must never set by naming it (RB-04). A name that an input really declares stands in the list below, by decision. */
const coveted =
  'id role tenantId userId plan planKey status featuredUntil balanceCents priceCents isPlatformAdmin platformRole emailVerifiedAt createdAt deletedAt'.split(
    ' ',
  )
const declared = [
  // Paid for before it holds; the preview changes nothing.
  'ChangePlanInput.planKey',
  'CreateListingInput.status',
  'CreatePlatformTenantInput.planKey',
  'InviteMemberInput.role',
  // Platform staff name the plan whose older version is left.
  'MoveSubscriptionsInput.planKey',
  // Bought, and held when it was paid.
  'StartCheckoutInput.planKey',
  'UpdateEnquiryInput.status',
  'UpdateListingInput.status',
  // Platform staff name the plan that gets another version.
  'UpdatePlanInput.planKey',
  'UpdatePlatformTenantInput.planKey',
]

test('a caller cannot slip in a role, a tenant, a plan or a price: inputs know only what they declare (RB-04)', async () => {
  const found: string[] = []
  const tries = targetsOf(towns.schema).flatMap((target) =>
    target.field.args.flatMap((argument) => {
      const type = getNamedType(argument.type)
      if (target.operation !== 'mutation' || !isInputObjectType(type)) return []
      found.push(...coveted.filter((name) => type.getFields()[name]).map((name) => `${type.name}.${name}`))
      return coveted.filter((name) => !type.getFields()[name]).map((name) => ({ target, path: [argument.name, name] }))
    }),
  )
  expect([...new Set(found)].sort()).toEqual(declared)
  // As above: the test before this one held the thread as well.
  await new Promise((resolve) => setTimeout(resolve, 100))
  const answers = await inTurns(tries, async ({ target, path }) => {
    const variables = withValueAt(target.field, sampleValue, { path, value: 'OWNER' })
    const heard = await hear(towns, { target, variables, caller: callerFor(towns, target) })
    return { at: `${target.name} ${path.join('.')}`, status: heard.status, code: heard.errors?.[0]?.extensions.code }
  })
  expect(answers.filter(({ status, code }) => status !== 400 || code !== 'BAD_USER_INPUT')).toEqual([])
  expect(answers.length).toBeGreaterThan(100)
}, 120_000)

import { type GraphQLField, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql'
import { type Caller, call } from '../call.js'
import { isOperators } from '../operators.js'
import { documentOf, type Target, trailsFrom } from '../schema-walk.js'
import type { TwoTowns } from '../two-towns.js'
import { codesOf, inTurns } from './asking.js'
import { allowed, audienceIn, matrix, sees } from './matrix.js'

type Field = GraphQLField<unknown, unknown>
type Way = { type: GraphQLObjectType; trail: Field[]; role: string; caller: Caller }

export type FieldSweep = {
  /** What was answered otherwise than ops/docs/fields.yaml says. */
  wrong: string[]
  /** How many refusals were met. */
  refused: number
  /** Types of which somebody met a row. */
  met: Set<string>
}

/** RB-03: of each type that the role's doors lead to, the fields it sees in one go, and each that it does not by itself. */
export async function sweepFields(towns: TwoTowns, callers: Record<string, Caller>): Promise<FieldSweep> {
  const found: FieldSweep = { wrong: [], refused: 0, met: new Set() }
  const ways = Object.entries(callers).flatMap(([role, caller]) =>
    [...trailsFrom(towns.schema.getQueryType())]
      .filter(([, trail]) => isOpen(trail, role))
      .map(([type, trail]): Way => ({ type, trail, role, caller })),
  )
  await inTurns(ways, async (way) => {
    const all = Object.values(way.type.getFields()).filter(({ args }) => !args.length)
    const seen = (field: Field): boolean => sees(audienceIn(way.type.name, field.name), roleOf(way.role))
    await askAll(towns, { way, fields: all.filter(seen) }, found)
    for (const field of all.filter((each) => !seen(each))) await askOne(towns, { way, field }, found)
  })
  return found
}

/** `OWNER, viewed`: an operator who looks as one. */
const roleOf = (name: string): string => name.split(',')[0] ?? ''

function isOpen(trail: Field[], role: string): boolean {
  const [root] = trail
  if (!root) return false
  const operators = isOperators({ operation: 'query', trail, field: root, name: '' })
  if (operators !== (role === 'platform-admin')) return false
  return (
    allowed(matrix.Query[root.name], roleOf(role)) &&
    trail.slice(1).every((step, at) => {
      const above = getNamedType((trail[at] as Field).type).name
      return sees(audienceIn(above, step.name), roleOf(role))
    })
  )
}

async function askAll(towns: TwoTowns, { way, fields }: { way: Way; fields: Field[] }, found: FieldSweep) {
  if (!fields.length) return
  const selection = fields.map(({ name, type }) => (isObjectType(getNamedType(type)) ? `${name} { __typename }` : name))
  const path = way.trail.map(({ name, args }) =>
    args.some((each) => each.name === 'first') ? `${name}(first: 3)` : name,
  )
  const text = `{ ${path.join(' { ')} { ${selection.join(' ')} ${'} '.repeat(path.length)}}`
  const heard = await call(towns.world, text, {}, way.caller)
  if (fields.some(({ name }) => valuesOf(heard.data, name).length)) found.met.add(way.type.name)
  if (heard.errors) found.wrong.push(`${way.type.name} as ${way.role}: ${JSON.stringify(heard.errors[0])}`)
}

async function askOne(towns: TwoTowns, { way, field }: { way: Way; field: Field }, found: FieldSweep): Promise<void> {
  const { type, trail, role, caller } = way
  const target: Target = { operation: 'query', trail, field, name: field.name }
  const heard = await call(towns.world, documentOf(target, { depth: 1 }), {}, caller)
  const where = `${type.name}.${field.name} as ${role}`
  const isRefused = codesOf(heard).some((code) => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED')
  const isAnswered = valuesOf(heard.data, field.name).some((value) => value !== null)
  if (isRefused) found.refused++
  if (isAnswered || !isRefused) found.wrong.push(`${where} was ${isAnswered ? 'answered' : 'not refused'}`)
}

/** What stands under the name, wherever it stands. */
function valuesOf(data: unknown, name: string): unknown[] {
  if (!data || typeof data !== 'object') return []
  return Object.entries(data).flatMap(([key, value]) => (key === name ? [value] : valuesOf(value, name)))
}

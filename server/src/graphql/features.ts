import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql'
import { gatedFields } from '../modules/plans/gated.js'
import { needFeature } from '../modules/plans/terms.service.js'
import type { Context } from '../scope/scope.js'

/**
 * The one place that refuses what a plan does not open: door, rule, then this, then the verb, in the operation's own transaction. Only
 * what says a feature is wrapped, so nothing else pays for it: a field by itself, a verb whose input has a gated field where it is sent.
 */
export function applyFeatures(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      const inputs = field.args.filter(({ type: of }) => reaches(of, new Set()))
      const own = field.extensions.feature as string | undefined
      if (own || inputs.length) wrap(field, { own, inputs })
    }
  }
  return schema
}

type Gates = { own: string | undefined; inputs: readonly { name: string; type: GraphQLInputType }[] }

function wrap(field: GraphQLField<unknown, unknown>, { own, inputs }: Gates): void {
  const inner = (field.resolve ?? defaultFieldResolver) as GraphQLFieldResolver<unknown, unknown>
  field.resolve = async (source, args: Record<string, unknown>, context, info) => {
    const { scope } = context as Context
    const needed = new Set(inputs.flatMap(({ name, type }) => [...featuresIn(type, args[name])]))
    if (own) needed.add(own)
    for (const feature of needed) await needFeature(scope, feature)
    return inner(source, args, context, info)
  }
}

/** Whether anything of an input, however deep, says a feature. */
function reaches(type: GraphQLInputType, seen: Set<string>): boolean {
  const named = getNamedType(type)
  if (!isInputObjectType(named) || seen.has(named.name)) return false
  seen.add(named.name)
  return Object.values(named.getFields()).some((field) => field.extensions.feature || reaches(field.type, seen))
}

/** What is asked for by a value: null, false and an empty list ask for nothing, so that whoever lost a feature can still switch it off. */
function* featuresIn(type: GraphQLInputType, value: unknown): Iterable<string> {
  const named = getNamedType(type)
  if (!isInputObjectType(named)) return
  for (const one of Array.isArray(value) ? value : [value]) {
    if (!one || typeof one !== 'object') continue
    for (const [name, given] of Object.entries(one)) {
      const field = named.getFields()[name]
      if (!field) continue
      const { feature } = field.extensions
      const asks = Array.isArray(given) ? given.length > 0 : given !== null && given !== undefined && given !== false
      if (typeof feature === 'string' && asks) yield feature
      yield* featuresIn(field.type, given)
    }
  }
}

/** Whoever reads the contract sees what needs a feature beside the field itself. */
export function describeFeatures(schema: GraphQLSchema): GraphQLSchema {
  for (const { type, field, feature } of gatedFields(schema)) {
    const of = schema.getType(type)
    const found = of && 'getFields' in of ? of.getFields()[field] : undefined
    if (found) found.description = `${found.description ?? ''} Feature \`${feature}\`: PLAN_LIMIT without it.`.trim()
  }
  return schema
}

const heading = `# What needs a feature of the tenant's plan. Written by \`node server/dist/print-surface.js\` from what the fields say of themselves; a test
# fails when the schema says something else. Read the difference: a line that goes is given to everybody.
`

export function featureListOf(schema: GraphQLSchema): string {
  const lines = gatedFields(schema).map(({ type, field, feature }) => `${type}.${field}: ${feature}`)
  return `${heading}\n${lines.sort().join('\n')}\n`
}

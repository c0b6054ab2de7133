import { type GraphQLObjectType, type GraphQLSchema, isIntrospectionType, isObjectType } from 'graphql'
import { applyMiddleware, type IMiddlewareGenerator } from 'graphql-middleware'
import { deny, shield } from 'graphql-shield'
import { type Refusal, refuse } from '../kernel/errors.js'
import type { Audience } from '../kernel/seen-by.js'
import { type Doors, may, member } from '../scope/doors.js'

type FieldRules = Record<string, ReturnType<typeof may>>
type Generated = Record<string, Record<string, unknown>>

const shut = (): Refusal => refuse('FORBIDDEN', 'This door is shut.')

/**
 * Shield over every root field (deny where no door is named) and over each object field that is not public. Shield would wrap
 * every field of every type; only ruled ones are wrapped, because wrapping all cost an eighth of the search rate.
 */
export function applyRules(schema: GraphQLSchema, doors: Doors): GraphQLSchema {
  const objects = objectRules(schema)
  const tree = {
    Query: rulesOf(doors.Query),
    Mutation: rulesOf(doors.Mutation),
    ...(doors.Subscription ? { Subscription: rulesOf(doors.Subscription) } : {}),
    ...objects,
  }
  const options = { fallbackRule: deny, allowExternalErrors: true, fallbackError: shut }
  const generator = shield(tree, options) as unknown as IMiddlewareGenerator<unknown, unknown, unknown>
  const generated = generator.generate(schema) as unknown as Generated
  const ruled = Object.entries(generated).flatMap(([type, fields]) => {
    if (type === 'Query' || type === 'Mutation' || type === 'Subscription') return [[type, fields] as const]
    const kept = Object.entries(fields).filter(([field]) => objects[type]?.[field])
    return kept.length ? [[type, Object.fromEntries(kept)] as const] : []
  })
  return applyMiddleware(schema, Object.fromEntries(ruled) as never)
}

function rulesOf(doors: Doors['Query'] = {}): FieldRules {
  return Object.fromEntries(Object.entries(doors).map(([field, door]) => [field, door.rule]))
}

function objectRules(schema: GraphQLSchema): Record<string, FieldRules> {
  const rules: Record<string, FieldRules> = {}
  for (const type of objectTypes(schema)) {
    const guarded = Object.values(type.getFields())
      .map((field) => [field.name, audienceOf(type, field.name)] as const)
      .filter(([, audience]) => audience !== 'public')
      .map(([name, audience]) => [name, audience === 'member' ? member : may(audience)] as const)
    if (guarded.length) rules[type.name] = Object.fromEntries(guarded)
  }
  return rules
}

export function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  const roots = new Set(['Query', 'Mutation', 'Subscription'])
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter((type) => !isIntrospectionType(type) && !roots.has(type.name))
}

/** Who sees a field: its own `@SeenBy`, else its class's, else staff of the tenant. */
export function audienceOf(type: GraphQLObjectType, field: string): Audience {
  const own = type.getFields()[field]?.extensions.seenBy as Audience | undefined
  return own ?? (type.extensions.seenBy as Audience | undefined) ?? 'member'
}

import type { GraphQLSchema } from 'graphql'
import { buildSchema, type NonEmptyArray } from 'type-graphql'
import { DateTime } from '../kernel/scalars.js'
import type { Doors } from '../scope/doors.js'
import { hangDoors } from './door.js'
import { applyFeatures, describeFeatures } from './features.js'
import { applyRules } from './rules.js'
import { validateInput } from './validate.js'

/** Resolver classes and the doors of every room, joined by app.ts. */
export type SchemaParts = { resolvers: NonEmptyArray<new () => object>; doors: Doors }

/** Each subscription brings its own stream (events/stream.ts); TypeGraphQL asks for one of topics all the same. */
const noTopics = (): never => {
  throw new Error('A subscription says by `subscribe` what it listens to.')
}

/** The contract without its guards: what schema.graphql is printed from. */
export async function bareSchema({ resolvers }: SchemaParts): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: resolvers as unknown as NonEmptyArray<() => void>,
    validate: true,
    validateFn: validateInput,
    scalarsMap: [{ type: Date, scalar: DateTime }],
    pubSub: { publish: noTopics, subscribe: noTopics },
  } as Parameters<typeof buildSchema>[0])
  return describeFeatures(schema)
}

const guarded = new WeakMap<SchemaParts, Promise<GraphQLSchema>>()

/** request → scope → rule → feature → resolver: doors outside, rules inside them, what a plan opens last. It holds nothing of an installation, so it is made once a process. */
export function guardedSchema(parts: SchemaParts): Promise<GraphQLSchema> {
  const made = guarded.get(parts) ?? guard(parts)
  guarded.set(parts, made)
  return made
}

async function guard(parts: SchemaParts): Promise<GraphQLSchema> {
  return hangDoors(applyRules(applyFeatures(await bareSchema(parts)), parts.doors), parts.doors)
}

import { type GraphQLSchema, isInputObjectType, isObjectType } from 'graphql'

/** What of a schema is said to need a feature (feature.ts), by type and field. */
export type Gated = { type: string; field: string; feature: string }

export function gatedFields(schema: GraphQLSchema): Gated[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInputObjectType(type)
      ? Object.values(type.getFields()).flatMap(({ name, extensions }) =>
          typeof extensions.feature === 'string' ? [{ type: type.name, field: name, feature: extensions.feature }] : [],
        )
      : [],
  )
}

const known = new WeakMap<GraphQLSchema, Map<string, string[]>>()

/** The same by feature, as `Mutation.createListing`; read once for each schema. */
export function gatedBy(schema: GraphQLSchema): Map<string, string[]> {
  const found = known.get(schema) ?? new Map<string, string[]>()
  if (!known.has(schema))
    for (const { type, field, feature } of gatedFields(schema))
      found.set(feature, [...(found.get(feature) ?? []), `${type}.${field}`].sort())
  known.set(schema, found)
  return found
}

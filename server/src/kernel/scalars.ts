import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

function read(value: unknown): Date {
  const date = typeof value === 'string' && instant.test(value) ? new Date(value) : new Date(Number.NaN)
  if (Number.isNaN(date.getTime()))
    throw new GraphQLError('Write an instant as RFC 3339 with an offset, such as 2026-11-20T09:30:00Z.')
  return date
}

/** A UTC instant. Read with any offset, written with Z and milliseconds. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant in RFC 3339, such as 2026-11-20T09:30:00Z; any offset is read, UTC is written.',
  serialize: (value) => (value instanceof Date ? value : read(value)).toISOString(),
  parseValue: read,
  parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : undefined),
})

function literal(node: ValueNode, variables: Record<string, unknown> | null | undefined): unknown {
  switch (node.kind) {
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.ENUM:
      return node.value
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value)
    case Kind.LIST:
      return node.values.map((item) => literal(item, variables))
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map((field) => [field.name.value, literal(field.value, variables)]))
    case Kind.VARIABLE:
      return variables?.[node.name.value]
    case Kind.NULL:
      return null
  }
}

/** Any JSON value; used only where the shape belongs to somebody else (schema.org, plan limits). */
export const Json = new GraphQLScalarType({
  name: 'JSON',
  description: 'Any JSON value; only where its shape is defined elsewhere, as for schema.org.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: literal,
})

import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql'
import { anyone, type Door, type Doors } from '../scope/doors.js'
import { audienceOf } from './rules.js'

const heading = `# What a caller without a session reaches: the root fields whose door says anyone, and every field below them that is public.
# Written by \`node server/dist/print-surface.js\`; a test fails when the schema says something else. Read the difference: each new
# line is something every stranger on the internet may ask.
`

/** One line per field, in stable order; a root field that needs no tenant says so. */
export function surfaceOf(schema: GraphQLSchema, doors: Doors): string {
  const open = (named: Record<string, Door> = {}): [string, Door][] =>
    Object.entries(named).filter(([, door]) => door.rule === anyone)
  const roots = [
    ...open(doors.Query).map(([field, door]) => ({ root: schema.getQueryType(), field, door })),
    ...open(doors.Mutation).map(([field, door]) => ({ root: schema.getMutationType(), field, door })),
  ]
  const lines = roots.map(
    ({ root, field, door }) => `${root?.name}.${field}${door.tenantless ? ' (no tenant needed)' : ''}`,
  )
  const reached = new Map<string, GraphQLObjectType>()
  const below = roots.map(({ root, field }) => getNamedType(root?.getFields()[field]?.type))
  while (below.length) {
    const type = below.pop()
    if (!isObjectType(type) || reached.has(type.name)) continue
    reached.set(type.name, type)
    below.push(...publicFields(type).map((field) => getNamedType(field.type)))
  }
  const fields = [...reached.values()].flatMap((type) =>
    publicFields(type).map((field) => `${type.name}.${field.name}`),
  )
  return `${heading}\n${lines.sort().join('\n')}\n\n${fields.sort().join('\n')}\n`
}

function publicFields(type: GraphQLObjectType) {
  return Object.values(type.getFields()).filter((field) => audienceOf(type, field.name) === 'public')
}

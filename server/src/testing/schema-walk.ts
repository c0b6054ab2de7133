import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

type Field = GraphQLField<unknown, unknown>

/** A field that takes arguments, and how to get to it from a root: `listings → nodes → endorsements`. */
export type Target = { operation: 'query' | 'mutation'; trail: Field[]; field: Field; name: string }

/** One place where a caller's value goes in: `input.hours.weekly.0.opens`. `input` is the input type it belongs to, if any. */
export type Position = {
  path: (string | number)[]
  leaf: string
  kind: 'scalar' | 'enum'
  input: string | null
  property: string
  inList: boolean
}

/** Every field that takes arguments, roots and nested ones alike; roots without arguments too. */
export function targetsOf(schema: GraphQLSchema): Target[] {
  const query = schema.getQueryType()
  const mutation = schema.getMutationType()
  const roots = (type: GraphQLObjectType | null | undefined, operation: Target['operation']): Target[] =>
    Object.values(type?.getFields() ?? {}).map((field) => ({ operation, trail: [], field, name: field.name }))
  return [...roots(query, 'query'), ...nestedTargets(query), ...roots(mutation, 'mutation')]
}

function nestedTargets(query: GraphQLObjectType | null | undefined): Target[] {
  return [...trailsFrom(query)].flatMap(([type, trail]) =>
    Object.values(type.getFields())
      .filter((field) => trail.length && field.args.length)
      .map((field) => ({
        operation: 'query' as const,
        trail,
        field,
        name: [...trail, field].map((step) => step.name).join('.'),
      })),
  )
}

/** The shortest way from Query to each type, through fields that need no argument: breadth first. */
export function trailsFrom(query: GraphQLObjectType | null | undefined): Map<GraphQLObjectType, Field[]> {
  const trails = new Map<GraphQLObjectType, Field[]>(query ? [[query, []]] : [])
  for (const [type, trail] of trails) {
    for (const field of Object.values(type.getFields())) {
      const below = getNamedType(field.type)
      if (!isObjectType(below) || trails.has(below) || field.args.some(isRequired) || isLookup(field)) continue
      trails.set(below, [...trail, field])
    }
  }
  return trails
}

export function positionsOf(field: Field): Position[] {
  return field.args.flatMap((argument) => positionsIn(argument, [argument.name], null, []))
}

function positionsIn(
  place: GraphQLArgument | GraphQLInputField,
  path: (string | number)[],
  input: string | null,
  above: string[],
): Position[] {
  const inList = isListType(getNullableType(place.type))
  const here = inList ? [...path, 0] : path
  const named = getNamedType(place.type)
  if (!isInputObjectType(named)) {
    const kind = isEnumType(named) ? 'enum' : 'scalar'
    return [{ path: here, leaf: named.name, kind, input, property: place.name, inList }]
  }
  if (above.includes(named.name)) return []
  return Object.values(named.getFields()).flatMap((each) =>
    positionsIn(each, [...here, each.name], named.name, [...above, named.name]),
  )
}

/** What the walk asks for a value it must fill in: the leaf's type, the input type it is a property of, its name. */
export type Fill = (asked: {
  leaf: string
  input: string | null
  property: string
  path: (string | number)[]
}) => unknown

/** Arguments with everything required filled in, everything optional left out. */
export function requiredArguments(field: Field, fill: Fill): Record<string, unknown> {
  const needed = field.args.filter(isRequired)
  return Object.fromEntries(
    needed.map((argument) => [argument.name, filled(argument.type, { fill, input: null, path: [argument.name] })]),
  )
}

/** The same with every optional value too, three levels deep. */
export function allArguments(field: Field, fill: Fill): Record<string, unknown> {
  return Object.fromEntries(
    field.args.map((argument) => [
      argument.name,
      filled(argument.type, { fill, input: null, path: [argument.name], everything: true }),
    ]),
  )
}

type Filling = { fill: Fill; input: string | null; path: (string | number)[]; everything?: boolean }

function filled(type: GraphQLInputType, filling: Filling): unknown {
  const plain = getNullableType(type)
  if (isListType(plain)) return [filled(plain.ofType, { ...filling, path: [...filling.path, 0] })]
  if (isInputObjectType(plain)) {
    const wanted = Object.values(plain.getFields()).filter((field) => filling.everything || isRequired(field))
    return Object.fromEntries(
      wanted.map((field) => [
        field.name,
        filled(field.type, { ...filling, input: plain.name, path: [...filling.path, field.name] }),
      ]),
    )
  }
  if (isEnumType(plain)) return plain.getValues()[0]?.name
  return filling.fill({
    leaf: getNamedType(plain).name,
    input: filling.input,
    property: String(filling.path.findLast((step) => typeof step === 'string')),
    path: filling.path,
  })
}

/** `args` with `value` at the position; whatever stands around it is filled in as far as it is required. */
export function withValueAt(
  field: Field,
  fill: Fill,
  at: { path: (string | number)[]; value: unknown },
): Record<string, unknown> {
  const args = requiredArguments(field, fill)
  let type: GraphQLInputType | undefined
  let input: string | null = null
  let holder: Record<string | number, unknown> = args
  at.path.forEach((step, depth) => {
    const plain = type && getNullableType(type)
    if (depth === 0) type = field.args.find((argument) => argument.name === step)?.type
    else if (isListType(plain)) type = plain.ofType
    else if (isInputObjectType(plain)) {
      input = plain.name
      type = plain.getFields()[String(step)]?.type
    }
    if (depth === at.path.length - 1) {
      holder[step] = at.value
      return
    }
    if (holder[step] === undefined || holder[step] === null)
      holder[step] = type ? filled(type, { fill, input, path: at.path.slice(0, depth + 1) }) : {}
    holder = holder[step] as Record<string | number, unknown>
  })
  return args
}

/** The text of an operation that asks for one target with variables, and everything below it. */
export function documentOf(target: Target, options: { depth?: number; first?: number } = {}): string {
  const { field, trail, operation } = target
  const variables = field.args.map((argument) => `$${argument.name}: ${argument.type}`)
  const given = field.args.map((argument) => `${argument.name}: $${argument.name}`)
  const call = `${field.name}${given.length ? `(${given.join(', ')})` : ''} ${selectionOf(field.type, options)}`
  const body = trail.reduceRight((inner, step) => `${step.name}${pageOf(step, options.first ?? 3)} { ${inner} }`, call)
  return `${operation} Swept${variables.length ? `(${variables.join(', ')})` : ''} { ${body} }`
}

/** Everything that can be asked of a type without arguments, down to `depth` objects; no type twice on one way down. */
export function selectionOf(
  type: Field['type'],
  { depth = 3, first = 3 }: { depth?: number; first?: number } = {},
  above: string[] = [],
): string {
  const named = getNamedType(type)
  if (!isObjectType(named)) return ''
  const parts = Object.values(named.getFields()).flatMap((field) => {
    const below = getNamedType(field.type)
    if (field.args.some(isRequired)) return []
    if (!isObjectType(below)) return [field.name]
    if (depth <= 1 || above.includes(below.name) || below.name === named.name) return []
    const inner = selectionOf(below, { depth: depth - 1, first }, [...above, named.name])
    return inner ? [`${field.name}${pageOf(field, first)} ${inner}`] : []
  })
  return parts.length ? `{ ${parts.join(' ')} }` : '{ __typename }'
}

/** A field that finds one thing by its id answers nothing without one: no way down. */
function isLookup(field: Field): boolean {
  return field.args.some((argument) => getNamedType(argument.type).name === 'ID')
}

function pageOf(field: Field, first: number): string {
  return field.args.some((argument) => argument.name === 'first') ? `(first: ${first})` : ''
}

function isRequired(place: GraphQLArgument | GraphQLInputField): boolean {
  return isNonNullType(place.type) && place.defaultValue === undefined
}

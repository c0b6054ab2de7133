import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

type Variables = Record<string, unknown>
type Count = (variables: Variables) => number

const PLAIN_LIST = 10
const WORST = 1e9

/**
 * What an operation may cost before anything runs: an object 1, a scalar 0, a list its page size times its child (ops/docs/api.md);
 * a plain list counts as ten, or as its field says (kernel/list-size.ts).
 * Compiled once per document into one function over the variables; fragments are counted once and remembered, so that a bomb
 * of doubling fragments is as cheap to judge as it is long to write.
 */
export function compileCost(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Count {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
  const known = new Map<string, Count>()
  const presets = presetsOf(operation)

  const selection = (set: SelectionSetNode, typeName: string): Count => {
    const parts = set.selections.map((node): Count => {
      if (node.kind === Kind.FIELD) return field(node, typeName)
      if (node.kind === Kind.INLINE_FRAGMENT)
        return selection(node.selectionSet, node.typeCondition?.name.value ?? typeName)
      return spread(node.name.value)
    })
    return (variables) =>
      Math.min(
        WORST,
        parts.reduce((sum, part) => sum + part(variables), 0),
      )
  }

  const spread = (name: string): Count => {
    const fragment = fragments.get(name)
    if (!fragment) return () => 0
    const remembered = known.get(name)
    if (remembered) return remembered
    known.set(name, () => 0)
    const count = once(selection(fragment.selectionSet, fragment.typeCondition.name.value))
    known.set(name, count)
    return count
  }

  const field = (node: FieldNode, typeName: string): Count => {
    const type = schema.getType(typeName)
    const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined
    if (!definition || !node.selectionSet) return () => 0
    const named = getNamedType(definition.type)
    if (!isCompositeType(named)) return () => 0
    const child = selection(node.selectionSet, named.name)
    const pages = isConnection(named.name) ? pageSize(node, definition, presets) : undefined
    if (pages) return (variables) => Math.min(WORST, 1 + pages(variables) * child(variables))
    const usual = Number(definition.extensions.listSize ?? PLAIN_LIST)
    const times = hasList(definition.type) && !typeName.endsWith('Connection') ? usual : 1
    return (variables) => Math.min(WORST, times * (1 + child(variables)))
  }
  const root = schema.getRootType(operation.operation)
  return selection(operation.selectionSet, root?.name ?? 'Query')
}

/** The same variables object comes back for every spread of one request; remember the last answer. */
function once(count: Count): Count {
  let last: Variables | undefined
  let answer = 0
  return (variables) => {
    if (last !== variables) {
      last = variables
      answer = count(variables)
    }
    return answer
  }
}

const isConnection = (name: string): boolean => name.endsWith('Connection')

/** What a variable is when the caller leaves it out: `query ($n: Int = 100)`. */
function presetsOf(operation: OperationDefinitionNode): Map<string, number> {
  const nodes = operation.variableDefinitions ?? []
  return new Map(
    nodes.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)] as const] : [],
    ),
  )
}

function pageSize(
  node: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  presets: Map<string, number>,
): Count | undefined {
  const argument = definition.args.find((arg) => arg.name === 'first')
  if (!argument) return undefined
  const fallback = Number(argument.defaultValue ?? 20)
  const given = node.arguments?.find((arg) => arg.name.value === 'first')?.value
  if (!given) return () => fallback
  if (given.kind === Kind.INT) return () => Math.max(1, Number(given.value))
  if (given.kind !== Kind.VARIABLE) return () => fallback
  const preset = presets.get(given.name.value) ?? fallback
  return (variables) => {
    const value = Number(variables[given.name.value] ?? preset)
    return Number.isFinite(value) ? Math.max(1, value) : fallback
  }
}

function hasList(type: GraphQLType): boolean {
  if (isNonNullType(type)) return hasList(type.ofType)
  return isListType(type)
}

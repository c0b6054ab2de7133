import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql'

/**
 * What an operation is called where it is counted: its name, if the admin or the widget has one of that name; else the root field, if
 * it asks for exactly one; else `other`. A closed set, whatever strangers call theirs. `document` is one that passed validation.
 */
export function operationLabels(known: ReadonlySet<string>): (operation: OperationDefinitionNode) => string {
  const labels = new WeakMap<OperationDefinitionNode, string>()
  return (operation) => {
    const remembered = labels.get(operation)
    if (remembered) return remembered
    const label = labelOf(operation, known)
    labels.set(operation, label)
    return label
  }
}

function labelOf({ name, selectionSet }: OperationDefinitionNode, known: ReadonlySet<string>): string {
  if (name && known.has(name.value)) return name.value
  const [only, ...more] = selectionSet.selections
  return only?.kind === Kind.FIELD && !more.length ? only.name.value : 'other'
}

/** The names that the operations of these documents bear. */
export function namesOf(documents: readonly DocumentNode[]): string[] {
  return documents.flatMap(({ definitions }) =>
    definitions.flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION && node.name ? [node.name.value] : [])),
  )
}

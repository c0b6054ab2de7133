import type { FieldNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql'

export type Fragments = Record<string, FragmentDefinitionNode>

/** The fields that are asked of the fields, fragments opened. */
export function fieldsBelow(fields: readonly FieldNode[], fragments: Fragments): FieldNode[] {
  return fields.flatMap(({ selectionSet }) => fieldsIn(selectionSet, fragments))
}

/** Whatever may be asked: a directive that leaves a field out at run time is not looked at. */
function fieldsIn(set: SelectionSetNode | undefined, fragments: Fragments): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === 'Field') return [selection]
    const inner = selection.kind === 'InlineFragment' ? selection : fragments[selection.name.value]
    return fieldsIn(inner?.selectionSet, fragments)
  })
}

import type { FieldFunctionOptions, FieldPolicy, Reference } from '@apollo/client'

type List = { nodes: readonly Reference[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
type Read = Pick<FieldFunctionOptions, 'readField'>

/**
 * The head of the list is asked for every few seconds, and what was opened below it stays: older pages follow the new head. What stood in the head's
 * part and is not there any more has left the list; a head that has nothing of the old one begins anew, for nobody knows what lies between.
 */
export function joined(
  known: List | undefined,
  next: List,
  { after, readField }: Read & { after: string | null },
): List {
  if (!known || next.nodes.length === 0) return next
  const refs = new Set(next.nodes.map(({ __ref }) => __ref))
  if (after) return { ...next, nodes: [...known.nodes.filter(({ __ref }) => !refs.has(__ref)), ...next.nodes] }
  if (!known.nodes.some(({ __ref }) => refs.has(__ref))) return next
  const last = instantOf(next.nodes.at(-1), readField)
  const older = known.nodes.filter((node) => !refs.has(node.__ref) && instantOf(node, readField) < last)
  return { ...next, nodes: [...next.nodes, ...older], pageInfo: older.length ? known.pageInfo : next.pageInfo }
}

const instantOf = (node: Reference | undefined, readField: Read['readField']): string =>
  readField<string>('receivedAt', node) ?? ''

export const stripeEventsPolicy: FieldPolicy<List> = {
  keyArgs: ['filter'],
  merge: (known, next, { args, readField }) => joined(known, next, { after: args?.after ?? null, readField }),
}

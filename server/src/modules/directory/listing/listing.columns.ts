import type { FieldNode, FragmentDefinitionNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql'
import type { Listing } from './listing.entity.js'

type Property = keyof Listing & string
type Fragments = Record<string, FragmentDefinitionNode>

/** What a list may leave unread, by what asks for it; a statement for each combination, so there are few. */
const groups = {
  place: ['line1', 'line2', 'city', 'region', 'postal', 'country', 'lat', 'lng', 'categoryId'],
  hours: ['openingHours', 'timezone'],
  contact: ['description', 'website', 'phone', 'email', 'tags'],
} as const satisfies Record<string, readonly Property[]>

const always: readonly Property[] = ['id', 'name', 'slug', 'status']

/** A field that is not named here reads the whole row, so one added later is right before it is fast. */
const needs = new Map<string, readonly Property[]>([
  ...['__typename', ...always, 'distanceKm', 'images', 'endorsements', 'endorsementSummary'].map(
    (field) => [field, []] as const,
  ),
  ...['address', 'location', 'category'].map((field) => [field, groups.place] as const),
  ...['isOpenNow', 'hours', 'timezone'].map((field) => [field, groups.hours] as const),
  ...groups.contact.map((field) => [field, groups.contact] as const),
])

const known = new WeakMap<FieldNode, readonly Property[]>()

/** The properties of its listings that the query of a list asks for; none: all of them. */
export function askedOfListings({ fieldNodes, fragments }: GraphQLResolveInfo): readonly Property[] {
  const [field] = fieldNodes
  if (!field) return []
  const before = known.get(field)
  if (before) return before
  const page = fieldNodes.flatMap(({ selectionSet }) => fieldsIn(selectionSet, fragments))
  const edges = below(page, 'edges', fragments)
  const nodes = [...below(page, 'nodes', fragments), ...below(edges, 'node', fragments)]
  const asked = propertiesFor(nodes.map(({ name }) => name.value))
  known.set(field, asked)
  return asked
}

function propertiesFor(fields: string[]): readonly Property[] {
  if (fields.some((field) => !needs.has(field))) return []
  const used = new Set(fields.map((field) => needs.get(field)))
  return [...always, ...Object.values(groups).flatMap((group) => (used.has(group) ? group : []))]
}

const below = (fields: FieldNode[], name: string, fragments: Fragments): FieldNode[] =>
  fields.filter((field) => field.name.value === name).flatMap((field) => fieldsIn(field.selectionSet, fragments))

/** Whatever may be asked: a directive that leaves a field out at run time is not looked at. */
function fieldsIn(set: SelectionSetNode | undefined, fragments: Fragments): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === 'Field') return [selection]
    const inner = selection.kind === 'InlineFragment' ? selection : fragments[selection.name.value]
    return fieldsIn(inner?.selectionSet, fragments)
  })
}

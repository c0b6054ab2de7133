import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  type SelectionSetNode,
} from 'graphql'
import type { Wish } from '../../../scope/beside.js'
import type { Asked } from '../../../scope/shown.js'
import { wisherOf } from './listing.beside.js'
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

/** What the document says, whatever its variables: kept with the field. */
type Read = { only: readonly Property[]; fields: FieldNode[] }
const lists = new WeakMap<FieldNode, Read>()

/** What the query of a list asks of its listings. */
export function askedOfListings(info: GraphQLResolveInfo): Asked<Listing> {
  return askedOf(info, (page) => {
    const edges = below(page, 'edges', info.fragments)
    return [...below(page, 'nodes', info.fragments), ...below(edges, 'node', info.fragments)]
  })
}

/** What the query of one listing asks of it. */
export function askedOfListing(info: GraphQLResolveInfo): Asked<Listing> {
  return askedOf(info, (fields) => fields)
}

function askedOf(info: GraphQLResolveInfo, listingFields: (fields: FieldNode[]) => FieldNode[]): Asked<Listing> {
  const [field] = info.fieldNodes
  if (!field) return { only: [], besides: [] }
  const known = lists.get(field)
  if (known) return { only: known.only, besides: besidesFor(known.fields, info) }
  const fields = listingFields(info.fieldNodes.flatMap((node) => fieldsIn(node.selectionSet, info.fragments)))
  const read = { only: propertiesFor(fields.map(({ name }) => name.value)), fields }
  lists.set(field, read)
  return { only: read.only, besides: besidesFor(fields, info) }
}

/** A field asked twice may be asked with two sets of arguments: it reads for itself. */
function besidesFor(fields: FieldNode[], { schema, variableValues }: GraphQLResolveInfo): Wish[] {
  const names = fields.map(({ name }) => name.value)
  const declared = (schema.getType('Listing') as GraphQLObjectType).getFields()
  return fields.flatMap((node) => {
    const { value: name } = node.name
    const wisher = wisherOf(name)
    const field = declared[name]
    if (!wisher || !field || names.indexOf(name) !== names.lastIndexOf(name)) return []
    return wisher(getArgumentValues(field, node, variableValues)) ?? []
  })
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

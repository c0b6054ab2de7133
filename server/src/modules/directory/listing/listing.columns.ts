import { type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo, getArgumentValues, print } from 'graphql'
import { type Fragments, fieldsBelow } from '../../../scope/asked-fields.js'
import type { Wish } from '../../../scope/beside.js'
import type { Asked } from '../../../scope/shown.js'
import { wisherOf } from './listing.beside.js'
import type { Listing } from './listing.entity.js'

type Property = keyof Listing & string

/** What a list may leave unread, by what asks for it; a statement for each combination, so there are few. */
const groups = {
  place: ['line1', 'line2', 'city', 'region', 'postal', 'country', 'lat', 'lng', 'categoryId'],
  hours: ['openingHours', 'timezone', 'observesHolidays', 'country', 'region'],
  contact: ['description', 'website', 'phone', 'email', 'tags', 'priceLevel'],
} as const satisfies Record<string, readonly Property[]>

const always: readonly Property[] = ['id', 'name', 'slug', 'status']

/** A field that is not named here reads the whole row, so one added later is right before it is fast. */
const needs = new Map<string, readonly Property[]>([
  ...[
    '__typename',
    ...always,
    'nextStatuses',
    'distanceKm',
    'images',
    'endorsements',
    'endorsementSummary',
    'isVerified',
    'isReadOnly',
  ].map((field) => [field, []] as const),
  ...['address', 'location', 'category', 'categories'].map((field) => [field, groups.place] as const),
  ...['isOpenNow', 'hours', 'timezone', 'observesHolidays', 'holidays'].map((field) => [field, groups.hours] as const),
  ...groups.contact.map((field) => [field, groups.contact] as const),
])

/** What the document says, whatever its variables: kept with the field. */
type Read = { only: readonly Property[]; fields: Relation[] }
type Relation = { node: FieldNode; below: ReadonlySet<string> }
const lists = new WeakMap<FieldNode, Read>()

/** What is asked in two places of a document is read anew: a directive or another operation may leave one of them out the next time. */
const aloneOf = (nodes: readonly FieldNode[]): FieldNode | undefined => (nodes.length === 1 ? nodes[0] : undefined)

/** What the query of a list asks of its listings. */
export function askedOfListings(info: GraphQLResolveInfo): Asked<Listing> {
  return askedOf(info, (page) => {
    const edges = below(page, 'edges', info.fragments)
    return [...below(page, 'nodes', info.fragments), ...below(edges, 'node', info.fragments)]
  })
}

/** Whether facets are asked of a list, and with them who is open: its total is then counted with them. */
export type CountsAsked = { facets: boolean; open: boolean }
const counts = new WeakMap<FieldNode, CountsAsked>()

export function countsAskedOf({ fieldNodes, fragments }: GraphQLResolveInfo): CountsAsked {
  const field = aloneOf(fieldNodes)
  const known = field && counts.get(field)
  if (known) return known
  const facets = fieldsBelow(fieldNodes, fragments).filter(({ name }) => name.value === 'facets')
  const open = fieldsBelow(facets, fragments).some(({ name }) => name.value === 'openNow')
  const asked = { facets: facets.length > 0, open }
  if (field) counts.set(field, asked)
  return asked
}

/** What the query of one listing asks of it. */
export function askedOfListing(info: GraphQLResolveInfo): Asked<Listing> {
  return askedOf(info, (fields) => fields)
}

function askedOf(info: GraphQLResolveInfo, listingFields: (fields: FieldNode[]) => FieldNode[]): Asked<Listing> {
  const field = aloneOf(info.fieldNodes)
  const read =
    (field && lists.get(field)) ?? readFrom(listingFields(fieldsBelow(info.fieldNodes, info.fragments)), info.fragments)
  if (field) lists.set(field, read)
  return { only: read.only, besides: besidesFor(read.fields, info) }
}

/** A field asked twice with two sets of arguments reads for itself. */
function readFrom(nodes: FieldNode[], fragments: Fragments): Read {
  const named = Map.groupBy(nodes, ({ name }) => name.value)
  const relations = [...named].flatMap(([name, asked]) => {
    const alike = new Set(asked.map((node) => (node.arguments ?? []).map(print).sort().join())).size === 1
    const [node] = asked
    return node && alike && wisherOf(name) ? [{ node, below: new Set(namesBelow(asked, fragments)) }] : []
  })
  return { only: propertiesFor([...named.keys()]), fields: relations }
}

function namesBelow(nodes: FieldNode[], fragments: Fragments): string[] {
  return fieldsBelow(nodes, fragments).flatMap((node) => [node.name.value, ...namesBelow([node], fragments)])
}

function besidesFor(relations: Relation[], { schema, variableValues }: GraphQLResolveInfo): Wish[] {
  const declared = (schema.getType('Listing') as GraphQLObjectType).getFields()
  return relations.flatMap(({ node, below: names }) => {
    const field = declared[node.name.value]
    return (field && wisherOf(node.name.value)?.(getArgumentValues(field, node, variableValues), names)) || []
  })
}

function propertiesFor(fields: string[]): readonly Property[] {
  if (fields.some((field) => !needs.has(field))) return []
  const used = new Set(fields.map((field) => needs.get(field)))
  return [...always, ...Object.values(groups).flatMap((group) => (used.has(group) ? group : []))]
}

const below = (fields: FieldNode[], name: string, fragments: Fragments): FieldNode[] =>
  fieldsBelow(
    fields.filter((field) => field.name.value === name),
    fragments,
  )

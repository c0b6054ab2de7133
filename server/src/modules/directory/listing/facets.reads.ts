import type { Scope } from '../../../scope/scope.js'
import { wholeTree } from '../category/tree.reads.js'
import { FieldType } from '../field/category-field.entity.js'
import { filterableFields, measureTypeOf } from '../field/fields.reads.js'
import { tagKeys } from '../search/document.js'
import { trait } from '../search/lexemes.js'
import { type Counts, findRanges, type TraitCounts } from '../search/survey.reads.js'
import type { CategoryFacet, FieldFacet, ListingFacets, PriceLevelFacet, TagFacet } from './facets.types.js'
import type { List } from './listings.reads.js'

const MOST_TAGS = 50

/** What facets were counted of, for what is asked beside them. */
const counted = new WeakMap<ListingFacets, { list: List; counts: Counts }>()

export async function facetsOf(scope: Scope, list: List): Promise<ListingFacets> {
  const counts = await list.counts()
  const of = countOf(counts)
  const facets: ListingFacets = {
    categories: await categoryFacets(scope, of),
    tags: await tagFacets(scope, counts.traits),
    priceLevels: [1, 2, 3, 4]
      .map((priceLevel): PriceLevelFacet => ({ priceLevel, count: of(trait.priceLevel(priceLevel)) }))
      .filter(({ count }) => count > 0),
    withPhoto: of(trait.photo),
    verified: of(trait.verified),
  }
  counted.set(facets, { list, counts })
  return facets
}

const countOf =
  ({ traits }: Counts) =>
  (key: string): number =>
    traits.get(key)?.count ?? 0

export function featuredOf(facets: ListingFacets): number {
  return counted.get(facets)?.counts.featured ?? 0
}

/** Looks at the hours of all that was found: counted with the rest where the query asks for it. */
export function openOf(facets: ListingFacets): number {
  const open = counted.get(facets)?.counts.open ?? null
  if (open === null) throw new Error('Who is open was asked of a list that was counted without.')
  return open
}

async function categoryFacets(scope: Scope, of: (key: string) => number): Promise<CategoryFacet[]> {
  const all = await wholeTree(scope)
  return all.map((category) => ({ category, count: of(trait.category(category.id)) })).filter(({ count }) => count > 0)
}

/** Values are counted with everything else; ranges of numbers and dates look at every listing once more: only when asked for. */
export async function fieldsOf(scope: Scope, facets: ListingFacets): Promise<FieldFacet[]> {
  const { list, counts } = counted.get(facets) ?? {}
  if (!list || !counts) return []
  const { search, settled } = list
  const of = countOf(counts)
  const fields = await filterableFields(scope)
  const measured = fields.some((field) => measureTypeOf(field))
  const ranges = search && measured ? await findRanges(scope, search, settled) : new Map()
  const all = fields.map((field): FieldFacet => {
    if (measureTypeOf(field)) return { field, values: [], range: ranges.get(field.key) ?? null }
    const options = field.type === FieldType.YES_NO ? yesAndNo : field.options
    const values = options.map(({ value, label }) => ({ value, label, count: of(trait.field(field.key, value)) }))
    return { field, values: values.filter(({ count }) => count > 0), range: null }
  })
  return all.filter(({ values, range }) => values.length || range)
}

const yesAndNo = ['true', 'false'].map((value) => ({ value, label: value }))

const tagsSql = 'select tags from listing where tenant_id = app_tenant() and id = any ($1)'

/** The index knows tags folded; how they are written stands with one of the listings that have them. */
async function tagFacets(scope: Scope, counts: TraitCounts): Promise<TagFacet[]> {
  const most = [...counts]
    .filter(([key]) => key.startsWith('t'))
    .sort(([a, { count: one }], [b, { count: other }]) => other - one || (a < b ? -1 : 1))
    .slice(0, MOST_TAGS)
  if (!most.length) return []
  const ids = [...new Set(most.map(([, { listingId }]) => listingId))]
  const rows = await scope.connection.prepared<{ tags: string[] }>('facet-tags', tagsSql, [ids])
  const written = new Map(rows.flatMap(({ tags }) => tags.map((tag) => [trait.tag(tagKeys([tag])[0] ?? ''), tag])))
  return most.map(([key, { count }]) => ({ tag: written.get(key) ?? key.slice(1), count }))
}

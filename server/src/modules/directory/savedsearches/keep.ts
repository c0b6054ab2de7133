import { Refusal, refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { categoryNamed } from '../category/tree.reads.js'
import { type BoundsInput, type ListingFilter, ListingSort } from '../listing/filter.inputs.js'
import { searchOf } from '../listing/filter.js'
import type { Search } from '../search/asked.js'
import type { Point } from '../search/distance.js'
import { ListingStatus } from '../listing/listing.entity.js'
import type { KeptFilter } from './saved-search.entity.js'

/** Without a radius a circle grows until a page is full, which would make every listing news. */
const AROUND_KM = 25

/** As it is kept: without what is of a moment, what is empty, and more of a place than a hundred metres. */
export async function kept(scope: Scope, filter: ListingFilter): Promise<KeptFilter> {
  const { openNow: _now, openAt: _at, status: _status, featured: _featured, near, ...rest } = filter
  const given = Object.entries(rest).filter(([, value]) => !isEmpty(value))
  const plain = plainly(Object.fromEntries(given)) as KeptFilter
  if (filter.category) {
    const category = await categoryNamed(scope, filter.category)
    if (!category) throw refuse('BAD_USER_INPUT', 'There is no such category.', { field: 'input.filter.category' })
    plain.category = category.id
  }
  if (near) plain.near = { lat: coarse(near.lat), lng: coarse(near.lng), radiusKm: near.radiusKm ?? AROUND_KM }
  if (filter.bounds) plain.bounds = around(filter.bounds)
  if (filter.polygon?.length) plain.polygon = spread(filter.polygon)
  await wellFormed(scope, plain)
  return plain
}

/** The search as a visitor would ask it, newest first; null where the category it names is gone. Throws where a field is. */
export function asVisitor(scope: Scope, filter: KeptFilter, page: Pick<Search, 'first' | 'after'>) {
  return searchOf(scope, {
    filter: { ...filter, status: ListingStatus.PUBLISHED },
    sort: ListingSort.NEWEST,
    ...page,
  })
}

/** All that `listings` would refuse is refused here, under the path it has here. */
async function wellFormed(scope: Scope, filter: KeptFilter): Promise<void> {
  try {
    await asVisitor(scope, filter, { first: 1, after: null })
  } catch (error) {
    if (!(error instanceof Refusal) || !error.fields) throw error
    const fields = error.fields.map(({ path, message }) => ({ path: `input.${path}`, message }))
    throw refuse(error.code, error.message, { fields })
  }
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
const plainly = (value: object): object => JSON.parse(JSON.stringify(value)) as object
/** Outwards: a window of a few steps is still one. */
const around = ({ south, west, north, east }: BoundsInput): BoundsInput => ({
  ...{ south: Math.floor(south * 1_000) / 1_000, west: Math.floor(west * 1_000) / 1_000 },
  ...{ north: Math.ceil(north * 1_000) / 1_000, east: Math.ceil(east * 1_000) / 1_000 },
})
/** Each corner away from the middle: an outline of a few steps is still one. */
function spread(corners: Point[]): Point[] {
  const middle = (of: (corner: Point) => number) =>
    corners.reduce((sum, corner) => sum + of(corner), 0) / corners.length
  const [lat, lng] = [middle((corner) => corner.lat), middle((corner) => corner.lng)]
  const away = (degrees: number, from: number) =>
    (degrees < from ? Math.floor(degrees * 1_000) : Math.ceil(degrees * 1_000)) / 1_000
  return corners.map((corner) => ({ lat: away(corner.lat, lat), lng: away(corner.lng, lng) }))
}
const coarse = (degrees: number): number => Math.round(degrees * 1_000) / 1_000

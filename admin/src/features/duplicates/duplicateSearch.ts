import type { ListingDuplicateFilter } from '../../gql/graphql'

/** Which pairs are looked at; absent: those of which nothing is decided. */
export const VIEWS = ['dismissed', 'merged'] as const
export type View = (typeof VIEWS)[number]
export interface DuplicateSearch {
  view?: View | undefined
}

export function duplicateSearch({ view }: Record<string, unknown>): DuplicateSearch {
  const known = VIEWS.find((one) => one === view)
  return known ? { view: known } : {}
}

const STATUS = { dismissed: 'DISMISSED', merged: 'MERGED' } as const

export function filterOf(view: View | undefined): ListingDuplicateFilter {
  return { status: view ? STATUS[view] : 'OPEN' }
}

import type { EnquiryFilter } from '../../gql/graphql'

/** Which enquiries are looked at; absent: those that wait. */
export const VIEWS = ['answered', 'closed', 'spam'] as const
export type View = (typeof VIEWS)[number]
export interface EnquirySearch {
  view?: View | undefined
}

export function enquirySearch({ view }: Record<string, unknown>): EnquirySearch {
  const known = VIEWS.find((one) => one === view)
  return known ? { view: known } : {}
}

const STATUS = { answered: 'ANSWERED', closed: 'CLOSED', spam: 'SPAM' } as const

export function filterOf(view: View | undefined): EnquiryFilter {
  return { status: view ? STATUS[view] : 'NEW' }
}

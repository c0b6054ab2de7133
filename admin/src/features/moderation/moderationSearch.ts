import type { ModerationFilter } from '../../gql/graphql'

/** Which part of the queue is looked at; absent: everything that waits. */
export const VIEWS = [
  'endorsements',
  'reports',
  'claims',
  'edits',
  'imports',
  'mine',
  'escalated',
  'kept',
  'removed',
] as const
export type View = (typeof VIEWS)[number]
export interface ModerationSearch {
  view?: View | undefined
}

export function moderationSearch({ view }: Record<string, unknown>): ModerationSearch {
  const known = VIEWS.find((one) => one === view)
  return known ? { view: known } : {}
}

const FILTERS: Record<View, ModerationFilter> = {
  endorsements: { kind: 'ENDORSEMENT' },
  reports: { kind: 'REPORT' },
  claims: { kind: 'CLAIM' },
  edits: { kind: 'EDIT' },
  imports: { kind: 'IMPORT' },
  mine: { mine: true },
  escalated: { escalated: true },
  kept: { status: 'APPROVED' },
  removed: { status: 'REJECTED' },
}

export function filterOf(view: View | undefined): ModerationFilter {
  return view ? FILTERS[view] : {}
}

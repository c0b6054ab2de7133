import type { AuditFilter } from '../../gql/graphql'

export const OUTCOMES = ['DONE', 'DENIED'] as const
export const KINDS = ['USER', 'KEY', 'JOB', 'PLATFORM', 'VISITOR'] as const
export const DAYS = [1, 7, 30, 90] as const
export const SIZES = [25, 50, 100]
const HOUR = 3_600_000

/** The whole state of the page; absent means the default. `entry`: the one that is looked at. */
export interface AuditSearch {
  q?: string | undefined
  outcome?: (typeof OUTCOMES)[number] | undefined
  kind?: (typeof KINDS)[number] | undefined
  days?: (typeof DAYS)[number] | undefined
  actor?: string | undefined
  target?: string | undefined
  /** Also what is done whenever a page is opened. */
  all?: true | undefined
  size?: 50 | 100 | undefined
  after?: string | undefined
  page?: number | undefined
  entry?: string | undefined
}

export function auditSearch(search: Record<string, unknown>): AuditSearch {
  const { q, outcome, kind, days, actor, target, all, size, after, page, entry } = search
  const cursor = asText(after)
  return {
    q: asText(q),
    outcome: OUTCOMES.find((known) => known === outcome),
    kind: KINDS.find((known) => known === kind),
    days: DAYS.find((known) => known === days),
    actor: asText(actor),
    target: asText(target),
    all: all === true || undefined,
    size: size === 50 || size === 100 ? size : undefined,
    after: cursor,
    page: cursor && typeof page === 'number' && Number.isInteger(page) && page > 1 ? page : undefined,
    entry: asText(entry),
  }
}

const asText = (value: unknown): string | undefined =>
  typeof value === 'number' ? String(value) : typeof value === 'string' && value !== '' ? value : undefined

/** The last days begin on a full hour, so that the same page asks the same thing. */
export function filterOf({ q, outcome, kind, days, actor, target, all }: AuditSearch, now = Date.now()): AuditFilter {
  return {
    ...(q ? { text: q } : {}),
    ...(outcome ? { outcome } : {}),
    ...(kind ? { actorKind: kind } : {}),
    ...(days ? { from: new Date(Math.floor(now / HOUR) * HOUR - days * 24 * HOUR).toISOString() } : {}),
    ...(actor ? { actorId: actor } : {}),
    ...(target ? { targetId: target } : {}),
    ...(all ? {} : { exceptActions: ['refreshSession'] }),
  }
}

/** Whether less is listed than what happened, and how to see it. */
export const isNarrow = ({ q, outcome, kind, days, actor, target }: AuditSearch): boolean =>
  Boolean(q || outcome || kind || days || actor || target)

/** Any change of what is listed starts again from the first page. */
export function narrowed(search: AuditSearch, change: Partial<AuditSearch>): AuditSearch {
  return { ...search, ...change, after: undefined, page: undefined, entry: undefined }
}

export const sizeOf = (search: AuditSearch): number => search.size ?? 25

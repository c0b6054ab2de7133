/** What one tenant's movements of one kind came to in one month. */
export type Moved = { tenantId: string; month: string; kind: string; delta: number; count: number }

/** The last so many months up to the one of an instant (UTC), oldest first: `2026-11`. */
export function lastMonths(at: Date, count: number): string[] {
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - (count - 1 - back), 1)).toISOString().slice(0, 7),
  )
}

const GAINS = new Set(['NEW', 'REACTIVATE'])
const EXPANDS = new Set(['UPGRADE', 'RESUME'])

export type MonthSums = {
  month: string
  mrr: number
  gained: number
  expanded: number
  contracted: number
  churned: number
  trials: number
  joined: number
  left: number
  churnRate: number | null
}

/** What each month brought and lost, and what there was at its end. */
export function sumsOf(moved: Moved[], months: string[]): MonthSums[] {
  let mrr = moved.filter(({ month }) => month < (months[0] ?? '')).reduce((sum, { delta }) => sum + delta, 0)
  return months.map((month) => {
    const own = moved.filter((each) => each.month === month)
    const sum = (fits: (each: Moved) => boolean) => own.filter(fits).reduce((all, { delta }) => all + delta, 0)
    const count = (fits: (each: Moved) => boolean) => own.filter(fits).reduce((all, each) => all + each.count, 0)
    const before = mrr
    mrr += sum(() => true)
    const churned = 0 - sum(({ kind }) => kind === 'CHURN')
    return {
      month,
      mrr,
      gained: sum(({ kind }) => GAINS.has(kind)),
      expanded: sum(({ kind, delta }) => EXPANDS.has(kind) || (kind === 'QUANTITY' && delta > 0)),
      contracted:
        0 - sum(({ kind, delta }) => kind === 'DOWNGRADE' || kind === 'PAUSE' || (kind === 'QUANTITY' && delta < 0)),
      churned,
      trials: count(({ kind }) => kind === 'TRIAL'),
      joined: count(({ kind }) => GAINS.has(kind)),
      left: count(({ kind }) => kind === 'CHURN'),
      churnRate: before > 0 ? churned / before : null,
    }
  })
}

/** Who paid first in the same month, and which part of them paid at the end of it and of each month since. */
export function cohortsOf(moved: Moved[], months: string[]): { month: string; size: number; kept: number[] }[] {
  const byTenant = Map.groupBy(moved, ({ tenantId }) => tenantId)
  const firsts = new Map<string, Moved[][]>()
  for (const own of byTenant.values()) {
    const [first] = own
      .filter(({ kind }) => kind === 'NEW')
      .map(({ month }) => month)
      .sort()
    if (first) firsts.set(first, [...(firsts.get(first) ?? []), own])
  }
  return months.flatMap((month) => {
    const members = firsts.get(month)
    if (!members) return []
    const after = months.filter((each) => each >= month)
    const paysAt = (own: Moved[], end: string) =>
      own.filter((each) => each.month <= end).reduce((sum, { delta }) => sum + delta, 0) > 0
    const kept = after.map((end) => members.filter((own) => paysAt(own, end)).length / members.length)
    return [{ month, size: members.length, kept }]
  })
}

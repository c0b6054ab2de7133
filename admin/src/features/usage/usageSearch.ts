export interface UsageSearch {
  /** `2026-11`; absent: the present one. */
  month?: string | undefined
  /** Whose days are drawn. */
  key?: string | undefined
}

export function usageSearch({ month, key }: Record<string, unknown>): UsageSearch {
  return {
    month: typeof month === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : undefined,
    key: typeof key === 'string' && /^\w{1,40}$/.test(key) ? key : undefined,
  }
}

/** The last twelve months (UTC), the present one first. */
export function lastYear(now: Date): string[] {
  return Array.from({ length: 12 }, (_, back) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7),
  )
}

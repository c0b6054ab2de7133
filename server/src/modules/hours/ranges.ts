/** Half-open minutes `[start, end)`. */
export type Range = [start: number, end: number]

/** Sorted, and joined where they touch or overlap. */
export function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = []
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else if (end > start) merged.push([start, end])
  }
  return merged
}

/** What is left of `ranges` without `hole`. */
export function without(ranges: readonly Range[], hole: Range): Range[] {
  return ranges.flatMap(([start, end]): Range[] => {
    const before: Range = [start, Math.min(end, hole[0])]
    const after: Range = [Math.max(start, hole[1]), end]
    return [before, after].filter(([from, to]) => to > from)
  })
}

export function covers(ranges: readonly Range[], minute: number): boolean {
  return ranges.some(([start, end]) => start <= minute && minute < end)
}

/** `HH:MM` up to 47:59 as minutes from the day's midnight; null when it is not written so. */
export function minutesOf(clock: string): number | null {
  if (!/^[0-4]\d:[0-5]\d$/.test(clock)) return null
  const minutes = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
  return minutes < 2880 ? minutes : null
}

export function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** As PostgreSQL reads an int4multirange: `{[540,720),[780,1080)}`. */
export function toMultirange(ranges: readonly Range[]): string {
  return `{${ranges.map(([start, end]) => `[${start},${end})`).join(',')}}`
}

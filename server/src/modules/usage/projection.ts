const DAY = 86_400_000
export type Point = { day: string; value: number }

/** Of what comes: as much again for each day to come as came a day so far. From the third day of the month on. */
export function projectedMeter(used: number, { from, to, now }: { from: Date; to: Date; now: Date }): number | null {
  const gone = now.getTime() - from.getTime()
  if (gone < 2 * DAY) return null
  return Math.round((used * (to.getTime() - from.getTime())) / gone)
}

/** Of what is there: along the line through the last two weeks, and never fewer than there are now. */
export function projectedGauge(used: number, points: Point[], { to, now }: { to: Date; now: Date }): number | null {
  const recent = points
    .map(({ day, value }) => ({ at: (Date.parse(day) - now.getTime()) / DAY, value }))
    .filter(({ at }) => at > -15)
  if (recent.length < 3) return null
  const mean = (of: number[]): number => of.reduce((sum, each) => sum + each, 0) / of.length
  const [at, value] = [mean(recent.map((each) => each.at)), mean(recent.map((each) => each.value))]
  const spread = recent.reduce((sum, each) => sum + (each.at - at) ** 2, 0)
  const slope = recent.reduce((sum, each) => sum + (each.at - at) * (each.value - value), 0) / (spread || 1)
  const left = (to.getTime() - now.getTime()) / DAY
  return Math.round(Math.max(used, used + slope * left) * 100) / 100
}

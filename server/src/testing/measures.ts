import { readdirSync, readFileSync } from 'node:fs'

/** What a process takes at this moment: resident megabytes, and how many files and lines it has open. */
export function takenBy(pid: number): { megabytes: number; files: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0)
  return { megabytes: kilobytes / 1024, files: readdirSync(`/proc/${pid}/fd`).length }
}

/** How much a value grows in a minute, by least squares; `at` in seconds. */
export function growth(points: { at: number; value: number }[]): number {
  const mean = (pick: (point: { at: number; value: number }) => number): number =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length
  const [x, y] = [mean(({ at }) => at), mean(({ value }) => value)]
  const above = points.reduce((sum, { at, value }) => sum + (at - x) * (value - y), 0)
  const below = points.reduce((sum, { at }) => sum + (at - x) ** 2, 0)
  return below ? (above / below) * 60 : 0
}

import autocannon from 'autocannon'
import type { Target } from './drive.ts'

/** So many requests a second, whatever the answers take. */
export type Pace = { perSecond: number; seconds: number; connections: number }

/** How long each answer took, in milliseconds, shortest first; any answer but 200 ends the run. */
export async function steadily({ label, url, headers, bodies }: Target, pace: Pace): Promise<number[]> {
  const all = { 'content-type': 'application/json', ...headers }
  const requests = bodies.map((body) => ({ method: 'POST' as const, headers: all, body }))
  const waits: number[] = []
  const load = { url, requests, connections: pace.connections, duration: pace.seconds, overallRate: pace.perSecond }
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(load, (error: Error | null, done) => (error ? reject(error) : resolve(done)))
    run.on('response', (_client, _status, _bytes, milliseconds) => void waits.push(milliseconds))
  })
  const bad = result.non2xx + result.errors + result.timeouts
  if (bad) throw new Error(`${label}: ${bad} of ${result.requests.total} answers were not good.`)
  return waits.sort((a, b) => a - b)
}

/** The value that this share (0 to 1) of the sorted values does not exceed. */
export function quantile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

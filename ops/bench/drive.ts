import autocannon from 'autocannon'
import { median } from './figure.ts'

/** An HTTP endpoint under load: `bodies` are posted one after the other, over and over. */
export type Target = { label: string; url: string; headers: Record<string, string>; bodies: string[] }
export type Load = { rounds: number; seconds: number; connections: number }
/** Medians over the rounds. */
export type Driven = { rate: number; p50: number; p99: number; requests: number }

/** The targets in turn, round after round (A B A B …), after one round to warm up; any answer but 200 ends the run. */
export async function drive(targets: Target[], load: Load, around?: Around): Promise<Map<string, Driven>> {
  const runs = new Map(targets.map((target) => [target.label, [] as Driven[]]))
  for (let round = 0; round <= load.rounds; round++) {
    for (const target of targets) {
      const warming = round === 0
      const run = () => once(target, warming ? 8 : load.seconds, load.connections)
      const driven = await (around && !warming ? around(target, run) : run())
      if (!warming) runs.get(target.label)?.push(driven)
    }
  }
  return new Map([...runs].map(([label, each]) => [label, medians(each)]))
}

/** Something measured around each round, such as the CPU time of a process. */
export type Around = (target: Target, run: () => Promise<Driven>) => Promise<Driven>

async function once({ label, url, headers, bodies }: Target, seconds: number, connections: number): Promise<Driven> {
  const all = { 'content-type': 'application/json', ...headers }
  const requests = bodies.map((body) => ({ method: 'POST' as const, headers: all, body }))
  let clients = 0
  // Each begins elsewhere in the list, or all would ask for the same at the same time.
  const setupClient = (client: autocannon.Client) => {
    const from = Math.floor((requests.length * clients++) / connections)
    client.setRequests([...requests.slice(from), ...requests.slice(0, from)])
  }
  const result = await autocannon({ url, connections, duration: seconds, requests, setupClient })
  const bad = result.non2xx + result.errors + result.timeouts
  if (bad) throw new Error(`${label}: ${bad} of ${result.requests.total} answers were not good.`)
  const { p50, p99 } = result.latency
  return { rate: result.requests.average, p50, p99, requests: result.requests.total }
}

function medians(runs: Driven[]): Driven {
  const of = (key: keyof Driven) => median(runs.map((run) => run[key]))
  return { rate: of('rate'), p50: of('p50'), p99: of('p99'), requests: of('requests') }
}

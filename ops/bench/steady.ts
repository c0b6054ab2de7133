import { Agent, request } from 'node:http'
import type { Target } from './drive.ts'

/** So many requests a second, whatever the answers take. */
export type Pace = { perSecond: number; seconds: number; connections: number }

/** `sign`: headers that each body needs for itself. */
export type Signed = Target & { sign?: (body: string) => Record<string, string> }

/**
 * How long each answer took, in milliseconds, shortest first; any answer but 200 ends the run. The requests are spread evenly (a load
 * driver that sends a second's requests at once measures its own crowd), and each is timed from when it was due, not from when a
 * connection was free for it.
 */
export async function steadily({ label, url, headers, bodies, sign }: Signed, pace: Pace): Promise<number[]> {
  // In turn: one that rests is closed by the server at the moment it is taken up again.
  const agent = new Agent({ keepAlive: true, maxSockets: pace.connections, scheduling: 'fifo' })
  const all = { 'content-type': 'application/json', ...headers }
  const count = pace.perSecond * pace.seconds
  const begun = performance.now()
  const answers: Promise<number>[] = []
  try {
    for (let at = 0; at < count; at++) {
      const due = begun + (at * 1_000) / pace.perSecond
      const early = due - performance.now()
      if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
      const body = bodies[at % bodies.length] ?? ''
      const answer = statusOf(url, { agent, headers: { ...all, ...sign?.(body) } }, body).then((status) => {
        if (status !== 200) throw new Error(`${label}: an answer was ${status}.`)
        return performance.now() - due
      })
      answer.catch(() => undefined)
      answers.push(answer)
    }
    return (await Promise.all(answers)).sort((a, b) => a - b)
  } finally {
    agent.destroy()
  }
}

type With = { agent: Agent; headers: Record<string, string> }

function statusOf(url: string, { agent, headers }: With, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const length = { 'content-length': Buffer.byteLength(body) }
    const sent = request(url, { agent, method: 'POST', headers: { ...headers, ...length } }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** The value that this share (0 to 1) of the sorted values does not exceed. */
export function quantile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

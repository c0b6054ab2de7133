import type { Figure } from './figure.ts'
import { rounded } from './figure.ts'
import { type LightStage, registerOwner } from './light.ts'

const AT_ONCE = 40
const SECONDS = 10
const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'

type Seen = { lag: number; waits: number[]; answered: number; away: number }

/** Forty log-ins at once, for ten seconds: how long everybody else waits for the event loop, and for an answer. */
export async function* logIns(stage: LightStage): AsyncGenerator<Figure> {
  const token = await registerOwner(stage.url)
  const quiet = await watch(stage, token, 0)
  const busy = await watch(stage, token, AT_ONCE)
  const lag = rounded(busy.lag * 1000, 1)
  const p99 = (waits: number[]): number => rounded(waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? 0, 1)
  yield {
    name: 'event loop lag p99 under 40 parallel log-ins',
    value: lag,
    unit: 'ms',
    bar: '≤ 200',
    holds: lag <= 200,
    detail: `without them ${rounded(quiet.lag * 1000, 1)} ms; ${busy.answered} log-ins answered in ${SECONDS} s, ${busy.away} told to come back`,
  }
  yield {
    name: 'another request meanwhile, p99',
    value: p99(busy.waits),
    unit: 'ms',
    bar: null,
    holds: null,
    detail: `without them ${p99(quiet.waits)} ms`,
  }
}

async function watch(stage: LightStage, token: string, atOnce: number): Promise<Seen> {
  const seen: Seen = { lag: 0, waits: [], answered: 0, away: 0 }
  // Reading the lag starts it anew.
  await lagOf(stage)
  const until = performance.now() + SECONDS * 1000
  const knock = async (who: number): Promise<void> => {
    for (let turn = 0; performance.now() < until; turn++) {
      const input = { email: `nobody-${who}-${turn}@bench.example`, password: 'not the password' }
      const { status } = await post(stage.url, { query: login, variables: { input } })
      if (status === 503) seen.away++
      else seen.answered++
    }
  }
  const others = async (): Promise<void> => {
    while (performance.now() < until) {
      const startedAt = performance.now()
      await post(stage.url, { query: '{ me { role } }' }, { authorization: `Bearer ${token}` })
      seen.waits.push(performance.now() - startedAt)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  await Promise.all([others(), ...Array.from({ length: atOnce }, (_, who) => knock(who))])
  seen.lag = await lagOf(stage)
  return seen
}

async function post(url: string, body: object, headers: Record<string, string> = {}): Promise<{ status: number }> {
  const all = { 'content-type': 'application/json', ...headers }
  const answer = await fetch(url, { method: 'POST', headers: all, body: JSON.stringify(body) })
  await answer.body?.cancel()
  return { status: answer.status }
}

async function lagOf({ opsPort }: LightStage): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${opsPort}/metrics`)).text()
  return Number(/^nodejs_eventloop_lag_p99_seconds (\S+)/m.exec(text)?.[1] ?? Number.NaN)
}

import { randomFrom, typed } from './asks.ts'
import type { Target } from './drive.ts'
import { type Figure, median, rounded } from './figure.ts'
import type { Stage } from './stage.ts'
import { quantile, steadily } from './steady.ts'

const query = 'query ($text: String!) { suggest(text: $text, first: 5) { kind text detail slug location { lat lng } } }'
const PER_SECOND = 150

/** What visitors see while they type, at a fixed pace: 150 beginnings of words a second, three rounds of twenty seconds. */
export async function* suggest(stage: Stage): AsyncGenerator<Figure> {
  const target = suggestTarget(stage)
  await steadily(target, { perSecond: PER_SECOND, seconds: 5, connections: 16 })
  const rounds: number[][] = []
  for (let round = 0; round < 3; round++)
    rounds.push(await steadily(target, { perSecond: PER_SECOND, seconds: 20, connections: 16 }))
  const of = (share: number) => rounded(median(rounds.map((waits) => quantile(waits, share))), 1)
  yield {
    name: `suggest at ${PER_SECOND} a second, p95`,
    value: of(0.95),
    unit: 'ms',
    bar: '≤ 15',
    holds: of(0.95) <= 15,
    detail: `p50 ${of(0.5)} ms, p99 ${of(0.99)} ms, medians of three rounds; ${rounds.flat().length} answers`,
  }
}

export function suggestTarget({ urls, tenant, seed }: Stage): Target {
  const bodies = typed(3_000, randomFrom(seed)).map((text) => JSON.stringify({ query, variables: { text } }))
  return { label: 'mainstreet', url: urls.mainstreet, headers: { 'x-tenant-id': tenant.slug }, bodies }
}

import { otherAsks, randomFrom, tradeAsks } from './asks.ts'
import type { Target } from './drive.ts'
import { type Figure, median, rounded } from './figure.ts'
import { pageTarget, slugsOf } from './listing-page.ts'
import { cpuOf, memoryOf } from './processes.ts'
import { oursOf } from './search.ts'
import { enter } from './staff.ts'
import type { Stage } from './stage.ts'
import { steadily } from './steady.ts'
import { suggestTarget } from './suggest.ts'
import { changeBodies, letGo, someListings } from './update-listing.ts'
import { worstTarget } from './worst-filter.ts'

const MINUTES = Number(process.env.MINUTES ?? 10)
const SAMPLE_MS = 2_000

/** What comes at once, each so many times a second: about half of what two cores answer, so that nothing waits and everything is used. */
async function lanesOf(stage: Stage): Promise<[Target, number][]> {
  const headers = await enter(stage)
  const changes = changeBodies(await someListings(stage, 2_000))
  return [
    [oursOf(stage, tradeAsks(5_000, randomFrom(stage.seed))), 25],
    [oursOf(stage, otherAsks(5_000, randomFrom(stage.seed))), 25],
    [pageTarget(stage, await slugsOf(stage)), 40],
    [suggestTarget(stage), 30],
    [await worstTarget(stage), 0.5],
    [{ label: 'changes', url: stage.urls.mainstreet, headers, bodies: changes }, 5],
  ]
}

/** Searches, pages, suggestions, changes and the worst filter for ten minutes: what the web process holds at the end, and whether it grows. */
export async function* memory(stage: Stage): AsyncGenerator<Figure> {
  const lanes = await lanesOf(stage)
  const samples: { minute: number; mb: number }[] = []
  const begun = performance.now()
  const minute = () => (performance.now() - begun) / 60_000
  const sampler = setInterval(() => samples.push({ minute: minute(), mb: memoryOf(stage.pids.mainstreet) }), SAMPLE_MS)
  let answers = 0
  const spent = cpuOf(stage.pids.mainstreet)
  try {
    while (minute() < MINUTES) {
      const each = lanes.map(([target, perSecond]) => {
        const from = Math.floor(Math.random() * target.bodies.length)
        const bodies = [...target.bodies.slice(from), ...target.bodies.slice(0, from)]
        return steadily({ ...target, bodies }, { perSecond, seconds: 20, connections: 8 })
      })
      answers += (await Promise.all(each)).flat().length
    }
  } finally {
    clearInterval(sampler)
    await letGo(stage)
  }
  const each = rounded((cpuOf(stage.pids.mainstreet) - spent) / answers)
  yield* figuresOf(samples, `${answers} answers, ${each} ms of the process each`)
}

function* figuresOf(samples: { minute: number; mb: number }[], work: string): Generator<Figure> {
  const during = (from: number, to: number) =>
    median(samples.filter(({ minute }) => minute >= from && minute < to).map(({ mb }) => mb))
  const last = rounded(during(MINUTES - 1, Number.POSITIVE_INFINITY), 0)
  const most = rounded(Math.max(...samples.map(({ mb }) => mb)), 0)
  const quarters = [0, 1, 2, 3].map((at) => rounded(during((at * MINUTES) / 4, ((at + 1) * MINUTES) / 4), 0))
  const detail = `${work}; the most at any time ${most} MB; medians of its quarters ${quarters.join(', ')} MB`
  const held = { name: `memory of the web process after ${MINUTES} minutes`, unit: 'MB', detail }
  yield { ...held, value: last, bar: '≤ 300', holds: last <= 300 }
  const grown = rounded(last / during(MINUTES / 4, MINUTES / 2))
  const flat = { name: 'its last minute beside its second quarter', unit: '×', detail: 'flat is no more than a tenth' }
  yield { ...flat, value: grown, bar: '≤ 1.1', holds: grown <= 1.1 }
}

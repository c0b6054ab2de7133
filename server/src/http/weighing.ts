import type { Taking } from '../kernel/gcra.js'
import type { Wish } from '../providers/buckets/port.js'
import type { Counting } from './counting.js'

/** Takes so many tokens of each of these buckets, or of none after one that has not so many. */
export type Weighing = (buckets: Wish[], tokens: number) => Promise<Taking[]>
type Waiting = { tokens: number; taken: (takings: Taking[]) => void; fail: (error: unknown) => void }

/**
 * Weights that are drawn on the same buckets while one of them is on its way are taken together behind it, as requests enter together
 * (http/entrance.ts): each is counted whole, and none waits for more than one other. Where the buckets do not hold all of a group, each
 * is asked for by itself, in turn, so that whoever fits is let through; what a first bucket gave before a second refused is gone, as it
 * is for one alone.
 */
export function openWeighing({ take }: Pick<Counting, 'take'>): Weighing {
  const underWay = new Map<string, Waiting[]>()

  const weigh = async (key: string, buckets: Wish[], first: Waiting): Promise<void> => {
    let group = [first]
    while (group.length) {
      const behind: Waiting[] = []
      underWay.set(key, behind)
      for (const part of partsOf(group, buckets)) await takeFor(take, buckets, part)
      group = behind
    }
    underWay.delete(key)
  }

  return (buckets, tokens) =>
    new Promise((taken, fail) => {
      const key = buckets.map(({ bucket }) => bucket).join()
      const waiting = underWay.get(key)
      if (waiting) waiting.push({ tokens, taken, fail })
      else void weigh(key, buckets, { tokens, taken, fail })
    })
}

async function takeFor(take: Counting['take'], buckets: Wish[], group: Waiting[]): Promise<void> {
  const asked = group.reduce((sum, { tokens }) => sum + tokens, 0)
  try {
    const takings = await take(buckets, { tokens: asked, whole: true })
    if (group.length > 1 && takings.some(({ granted }) => !granted)) {
      for (const each of group) await takeFor(take, buckets, [each])
      return
    }
    let after = asked
    for (const { tokens, taken } of group) {
      after -= tokens
      const given = (granted: number): number => (granted ? Math.min(tokens, granted) : 0)
      taken(takings.map((each) => ({ ...each, granted: given(each.granted), remaining: each.remaining + after })))
    }
  } catch (error) {
    for (const { fail } of group) fail(error)
  }
}

/** A bucket that is asked for more than it can hold gives what it holds: no group may be asked for so much. */
function partsOf(group: Waiting[], buckets: Wish[]): Waiting[][] {
  const most = Math.min(...buckets.map(({ rate }) => rate.burst))
  const parts: Waiting[][] = []
  let held = Number.POSITIVE_INFINITY
  for (const each of group) {
    held += each.tokens
    if (held <= most) parts.at(-1)?.push(each)
    else {
      parts.push([each])
      held = each.tokens
    }
  }
  return parts
}

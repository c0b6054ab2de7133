import type { Taking } from '../kernel/gcra.js'
import type { Wish } from '../providers/buckets/port.js'
import type { Counting } from './counting.js'
import { openTogether, type Waiting } from './together.js'

/** Takes so many tokens of each of these buckets, or of none after one that has not so many. */
export type Weighing = (buckets: Wish[], tokens: number) => Promise<Taking[]>
type One = Waiting<number, Taking[]>

/**
 * Weights that are drawn on the same buckets while one of them is on its way are taken together behind it (http/together.ts), each
 * counted whole. Where the buckets do not hold all of a group, each is asked for by itself, in turn, so that whoever fits is let
 * through; what a first bucket gave before a second refused is gone, as it is for one alone.
 */
export function openWeighing({ take }: Pick<Counting, 'take'>): Weighing {
  const together = openTogether<number, Taking[]>()
  return (buckets, tokens) =>
    together(buckets.map(({ bucket }) => bucket).join(), tokens, async (group) => {
      for (const part of partsOf(group, buckets)) await takeFor(take, buckets, part)
    })
}

async function takeFor(take: Counting['take'], buckets: Wish[], group: One[]): Promise<void> {
  const all = group.reduce((sum, { asked }) => sum + asked, 0)
  const takings = await take(buckets, { tokens: all, whole: true })
  if (group.length > 1 && takings.some(({ granted }) => !granted)) {
    for (const each of group) await takeFor(take, buckets, [each])
    return
  }
  let after = all
  for (const { asked, answer } of group) {
    after -= asked
    const given = (granted: number): number => (granted ? Math.min(asked, granted) : 0)
    answer(takings.map((each) => ({ ...each, granted: given(each.granted), remaining: each.remaining + after })))
  }
}

/** A bucket that is asked for more than it can hold gives what it holds: no group may be asked for so much. */
function partsOf(group: One[], buckets: Wish[]): One[][] {
  const most = Math.min(...buckets.map(({ rate }) => rate.burst))
  const parts: One[][] = []
  let held = Number.POSITIVE_INFINITY
  for (const each of group) {
    held += each.asked
    if (held <= most) parts.at(-1)?.push(each)
    else {
      parts.push([each])
      held = each.asked
    }
  }
  return parts
}

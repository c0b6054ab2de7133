import type { Rng } from './prng.js'
import type { Theme } from './theme.js'
import type { DemoEndorsement } from './types.js'

const DAY = 86_400_000

export interface Crowd {
  theme: Theme
  /** Key of the category the business is in. */
  child: string
  tails: readonly string[]
  now: Date
  rng: Rng
}

/** What people said over the last 200 days: mostly kind, a few not, some still waiting for staff. Nobody's words twice. */
export function endorsementsOf(count: number, crowd: Crowd): DemoEndorsement[] {
  const { theme, rng } = crowd
  const praise = rng.shuffle(sayable(theme.praise, crowd.child))
  const grumbles = rng.shuffle(sayable(theme.grumbles, crowd.child))
  return Array.from({ length: count }, () => endorsement(crowd, { praise, grumbles })).sort(
    (a, b) => b.createdAt.getTime() - a.createdAt.getTime(),
  )
}

/** The lines that may be said of such a business, without their prefix. */
function sayable(lines: readonly string[], child: string): string[] {
  return lines.flatMap((line) => {
    const [, only, words] = /^([a-z ]+): (.*)$/.exec(line) ?? []
    if (!only || !words) return [line]
    return only.split(' ').includes(child) ? [words] : []
  })
}

interface Words {
  praise: string[]
  grumbles: string[]
}

function endorsement({ theme, tails, now, rng }: Crowd, words: Words): DemoEndorsement {
  const daysAgo = 200 * rng.next() ** 1.5 + 0.02
  const wouldRepeat = rng.chance(0.93) || words.grumbles.length === 0
  const said = rng.chance(wouldRepeat ? 0.64 : 0.85) ? (wouldRepeat ? words.praise : words.grumbles).pop() : undefined
  const tail = wouldRepeat && said && rng.chance(0.42) ? ` ${rng.pick(tails)}` : ''
  return {
    wouldRepeat,
    tags: wouldRepeat ? rng.shuffle(theme.praiseTags).slice(0, rng.pick([0, 1, 1, 2, 2, 3])) : [],
    comment: said ? said + tail : null,
    status: rng.chance(daysAgo < 12 ? 0.28 : 0) ? 'PENDING' : 'APPROVED',
    createdAt: new Date(now.getTime() - daysAgo * DAY),
    verifiedVisit: rng.chance(0.22),
  }
}

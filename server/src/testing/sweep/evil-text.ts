import { type Fill, type Position, positionsOf, type Target, targetsOf, withValueAt } from '../schema-walk.js'
import type { TwoTowns } from '../two-towns.js'
import { codesOf, type Heard, hear, inTurns, namesSomething, placeOf } from './asking.js'
import { fillingOwnIds } from './write-sweep.js'

/** Nearly as long as a body may be: what makes a careless pattern try every way there is, and text that grows when it is folded. */
const SIZE = 90_000
const evil: Record<string, string> = {
  'a that never ends well': `${'a'.repeat(SIZE)}!`,
  'dots and dashes': 'a.-'.repeat(SIZE / 3),
  'spaces before nothing': `${' '.repeat(SIZE)}x`,
  digits: `+${'1'.repeat(SIZE)}x`,
  'one letter and its marks': `e${'\u0301'.repeat(SIZE / 2)}`,
  'ligatures that fold to eighteen letters': '\ufdfa'.repeat(SIZE / 3),
  'open brackets': '(['.repeat(SIZE / 2),
}
export const BAR = 100
/** A busy machine slows some of the rounds, never speeds one up; whoever is quick is asked once. */
export async function quickest(work: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 5 && best > BAR; round += 1) {
    const startedAt = performance.now()
    await work()
    best = Math.min(best, performance.now() - startedAt)
  }
  return best
}

type Try = { target: Target; position: Position; text: string; value: string }

/** Every place of the schema where a text goes in is asked with `perPlace` of the texts, in turn. Answers who failed and who was slow. */
export async function tryEvilTexts(
  towns: TwoTowns,
  perPlace: number,
): Promise<{ tries: number; failed: string[]; slow: string[] }> {
  const names = Object.keys(evil)
  let next = 0
  const tries: Try[] = targetsOf(towns.schema).flatMap((target) =>
    positionsOf(target.field)
      .filter(namesSomething)
      .flatMap((position) =>
        Array.from({ length: perPlace }, () => {
          const text = names[next++ % names.length] ?? ''
          return { target, position, text, value: evil[text] ?? '' }
        }),
      ),
  )
  const tried = await inTurns(tries, async (each) => {
    const startedAt = performance.now()
    const heard = await send(towns, each, each.value)
    return { ...each, ms: performance.now() - startedAt, codes: codesOf(heard), status: heard.status }
  })
  const name = ({ target, position, text }: Try): string => `${placeOf(target, position)}: ${text}`
  const failed = tried.filter(({ status, codes }) => status >= 500 || codes.includes('INTERNAL')).map(name)
  // They were asked several at a time. Who took long beside the others is asked again alone, and beside a short text: that takes the
  // machine's noise away.
  const usual = tried.map(({ ms }) => ms).sort((a, b) => a - b)[Math.floor(tried.length / 2)] ?? 0
  const slow: string[] = []
  for (const each of tried.filter(({ ms, target }) => ms > Math.max(BAR, 4 * usual) && !hashes.has(target.name))) {
    const ms = await quickest(() => send(towns, each, each.value))
    const short = await quickest(() => send(towns, each, 'short'))
    if (ms > Math.max(BAR, 5 * short))
      slow.push(`${name(each)}: ${Math.round(ms)} ms, a short text ${Math.round(short)}`)
  }
  return { tries: tries.length, failed, slow }
}

const fills = new WeakMap<Target, Promise<Fill>>()

async function send(towns: TwoTowns, { target, position }: Try, value: string): Promise<Heard> {
  const filling = fills.get(target) ?? fillingOwnIds(towns, target)
  fills.set(target, filling)
  const fill = await filling
  const variables = withValueAt(target.field, fill, { path: position.path, value })
  return hear(towns, { target, variables, caller: towns.callers.OWNER ?? {} })
}

/** They take a password hash whatever they are asked, which is longer than the bar. */
const hashes = new Set(['login', 'register', 'registerTenant', 'changePassword', 'resetPassword', 'acceptInvitation'])

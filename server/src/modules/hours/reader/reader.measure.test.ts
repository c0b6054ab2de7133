import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Hours } from '../hours.js'
import { merge, type Range, without } from '../ranges.js'
import { weeklyMinutes } from '../stored.js'
import { validateHours } from '../validate.js'
import { readOpeningHours } from './read.js'

const root = new URL('../../../../../', import.meta.url)
const reference = new URL(`${process.env.REFERENCE_DIR ?? '../shared'}/`, root)
const file = fileURLToPath(new URL('data/hours/opening_hours.curated.json', reference))

type Value = { value: string; parses: boolean; week_stable?: boolean; week?: [from: string, to: string][] }
type Difference = { value: string; hours: Hours; mine: Range[] | null; theirs: Range[] }

const wholeWeek: Range[] = [[0, 10_080]]

/**
 * The file is what one implementation reads. It counts "unknown" (a remark and nothing else) as an interval, so a week this
 * reader calls unknown is compared as a whole one.
 */
describe.skipIf(!existsSync(file))(
  `the reader against ${existsSync(file) ? 'the reference values' : `${file}, which is absent`}`,
  () => {
    const values = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { values: Value[] }).values : []

    it('reads the same week in at least nine of ten values, and every other difference has a reason', () => {
      const stable = values.filter(({ week_stable }) => week_stable)
      const different = stable.flatMap((each): Difference[] => {
        const hours = readOpeningHours(each.value)
        const mine = weeklyMinutes(hours)
        const theirs = theirWeek(each)
        return same(mine ?? wholeWeek, theirs) ? [] : [{ value: each.value, hours, mine, theirs }]
      })
      const agreed = stable.length - different.length
      const lines = different.map((each) => `  ${reasonFor(each) ?? 'UNEXPLAINED'}: ${each.value}`).sort()
      const share = ((100 * agreed) / stable.length).toFixed(1)
      process.stderr.write(
        `opening hours: ${agreed} of ${stable.length} stable values give the same week (${share} %)\n${lines.join('\n')}\n`,
      )
      // The bar is 0.9; the reader stood at 0.926 when this was written and may not quietly fall back.
      expect(agreed / stable.length).toBeGreaterThanOrEqual(0.92)
      expect(different.filter((each) => !reasonFor(each))).toEqual([])
    })

    it('says of every value the other implementation cannot read that something is unread', () => {
      for (const { value } of values.filter(({ parses }) => !parses)) {
        const hours = readOpeningHours(value)
        expect(hours.text).toBe(value)
        expect(hours.unread.length, value).toBeGreaterThan(0)
      }
    })

    it('makes good hours of every value', () => {
      for (const { value } of values) expect(validateHours(readOpeningHours(value)), value).toEqual([])
    })
  },
)

/** Why a week differs, from what both weeks look like and what the reader says of its own reading. */
function reasonFor({ hours, mine, theirs }: Difference): string | null {
  const says = (words: string) => hours.unread.some((note) => note.includes(words))
  const extra = (mine ?? []).reduce((left, range) => without(left, range), theirs)
  const missing = theirs.reduce((left, range) => without(left, range), mine ?? [])
  if (!mine && !theirs.length) return 'only closes one day, so the others are unknown, not closed'
  if (!theirs.length) return 'one closed day in the text closes their whole week'
  if (says('as the rule before')) return 'two rules for the same days are both halves of a day, theirs drops the first'
  if (says('— a remark') && extra.some(([from, to]) => to - from >= 720))
    return 'hours open only by a remark: theirs counts them in, ours not'
  if (missing.length === 0 && extra.every(([from, to]) => from % 1440 === 0 && to % 1440 <= 360))
    return 'theirs keeps the small hours of an evening that is off'
  if (missing.length === 0 && says('— a remark')) return 'theirs lays an added rule over days with a rule of their own'
  if (says('taken as')) return 'an hour without am or pm: ours is the evening, theirs the morning'
  return null
}

function theirWeek({ week = [] }: Value): Range[] {
  const monday = Date.parse('2026-03-02T00:00Z')
  return merge(week.map((ends) => ends.map((end) => (Date.parse(`${end}Z`) - monday) / 60_000) as Range))
}

function same(a: readonly Range[], b: readonly Range[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/**
 * Numbers and dates of filterable fields as lexemes whose letters stand in their order, so that a range is a handful of beginnings and
 * the index answers it like any word: 10 to 50 is `1`, `2`, `3`, `4` at that place, and 50 itself.
 */

/** From and to, both included, as the field writes them (`4`, `-2.5`, `2026-11-22`); null: open on that side. */
export type Range = { from: string | null; to: string | null }
export type MeasureType = 'NUMBER' | 'DATE'

// As `field/read-value.ts` lets numbers in: fifteen digits before the point, six behind it.
const [WHOLE, PARTS] = [15, 6]
const DIGITS = WHOLE + PARTS

/** `p` and its digits; below nought `n` and what each digit lacks to nine, for there the greater stands further down. A date: `d` and its digits. */
export function measureOf(type: MeasureType, value: string): string {
  if (type === 'DATE') return `d${value.replaceAll('-', '')}`
  const [whole = '', parts = ''] = value.replace('-', '').split('.')
  const digits = `${whole.padStart(WHOLE, '0')}${parts.padEnd(PARTS, '0')}`
  const negative = value.startsWith('-') && /[1-9]/.test(digits)
  return negative ? `n${complement(digits)}` : `p${digits}`
}

/** The way back, for the least and the most of a list. */
export function writtenMeasure(measure: string): string {
  const [sign, digits] = [measure.charAt(0), measure.slice(1)]
  if (sign === 'd') return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
  const plain = sign === 'n' ? complement(digits) : digits
  const whole = plain.slice(0, WHOLE).replace(/^0+(?=\d)/, '')
  const parts = plain.slice(WHOLE).replace(/0+$/, '')
  return `${sign === 'n' ? '-' : ''}${whole}${parts && `.${parts}`}`
}

/** Beginnings that the measures of a range have, and no others; none where it is empty. */
export function beginningsWithin(type: MeasureType, { from, to }: Range): string[] {
  const [low, high] = [from === null ? null : measureOf(type, from), to === null ? null : measureOf(type, to)]
  const signs = type === 'DATE' ? ['d'] : ['n', 'p']
  const length = type === 'DATE' ? 8 : DIGITS
  return signs.flatMap((sign) => {
    const least = bound(low, sign, 'least', length)
    const most = bound(high, sign, 'most', length)
    return least === null || most === null || least > most ? [] : between(least, most).map((each) => sign + each)
  })
}

/** Where a range begins or ends among the measures of a sign; null: it has none of them. */
function bound(measure: string | null, sign: string, side: 'least' | 'most', length: number): string | null {
  const whole = (side === 'least' ? '0' : '9').repeat(length)
  if (measure === null) return whole
  const own = measure.charAt(0)
  if (own === sign) return measure.slice(1)
  return (side === 'least') === own < sign ? whole : null
}

/** Of digits of one length, `least` not above `most`. */
function between(least: string, most: string): string[] {
  if (/^0*$/.test(least) && /^9*$/.test(most)) return ['']
  const [first, last] = [Number(least[0]), Number(most[0])]
  const rest = least.length - 1
  const under = (digit: number, from: string, to: string) => between(from, to).map((each) => `${digit}${each}`)
  if (first === last) return under(first, least.slice(1), most.slice(1))
  const middle = Array.from({ length: last - first - 1 }, (_, nth) => `${first + 1 + nth}`)
  return [...under(first, least.slice(1), '9'.repeat(rest)), ...middle, ...under(last, '0'.repeat(rest), most.slice(1))]
}

function complement(digits: string): string {
  return digits.replace(/\d/g, (digit) => `${9 - Number(digit)}`)
}

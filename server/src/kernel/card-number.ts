import { westernDigits } from './digits.js'
import { withoutIbans } from './iban.js'

/**
 * Whether a text holds the number of a payment card. Pure, linear in the text. Told by what an issuer's number looks like: its first digits
 * and length, its check digit (Luhn, ISO/IEC 7812-1), and groups as people write them. What carries another check (IBAN, SIRET) is that, and
 * what begins with `+` or 0 is a phone. The thirteen digits Visa gave up long ago are not told from an EAN and left alone.
 */
export function holdsCardNumber(text: string): boolean {
  if (text.length < SHORTEST || !manyDigits.test(text)) return false
  const plain = westernDigits(text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, ''))
  return standsIn(plain) && standsIn(withoutIbans(plain.replace(numbered, ' ')))
}

function standsIn(plain: string): boolean {
  for (const { 0: run, index } of plain.matchAll(runs)) {
    const isPhone = plain[index - 1] === '+' && run.replace(/\D/g, '').length <= LONGEST_PHONE
    if (!isPhone && standsAlone(plain, index, run.length) && candidatesIn(run).some(isCard)) return true
  }
  return false
}

export const noCardNumber = 'This looks like the number of a payment card. Leave it out: it is never needed here.'

/** The same text, without its digits if a card's number is among them. */
export const withoutCardNumber = (text: string): string =>
  holdsCardNumber(text) ? text.replace(/\p{Nd}/gu, '*') : text

const SHORTEST = 14
/** E.164. */
const LONGEST_PHONE = 15
const manyDigits = /(?:\p{Nd}\P{Nd}{0,3}){14}/u
/** Digits, and little between them. Not a new line: codes are listed one below the other. */
const runs = /(?<!\d)\d(?:[\p{Zs}.\-‐‑‒–—_/·]{0,3}\d){13,}/gu

/** One word may stand before it or after it; what goes on with digits and letters is a hash, a token or an id. */
function standsAlone(text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - WORD), at)
  const after = text.slice(at + length, at + length + WORD)
  return !/[\d_]\p{L}+$/u.test(before) && !/^\p{L}+[\d_]/u.test(after)
}
const WORD = 40

/** What names its pages by numbers as long as a card's. */
const numbered =
  /\bhttps?:\/\/(?:[\w-]+\.)*(?:facebook|fb|instagram|google|tiktok|tripadvisor|linkedin|twitter|x)\.[a-z]{2,3}\/\S*/gi

const issuers: [RegExp, readonly number[]][] = [
  [/^4/, [16, 19]], // Visa
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]], // Mastercard
  [/^3[47]/, [15]], // American Express
  [/^(?:6011|64[4-9]|65)/, [16, 17, 18, 19]], // Discover
  [/^(?:62|81)/, [16, 17, 18, 19]], // UnionPay
  [/^(?:30[0-5]|309|36|38|39)/, [14, 16]], // Diners Club
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]], // JCB
  [/^(?:5018|5020|5038|5893|6304|6759|676[1-3])/, [16, 17, 18, 19]], // Maestro
  [/^220[0-4]/, [16, 17, 18, 19]], // Mir
  [/^(?:60|82|508)/, [16]], // RuPay
]

type Groups = { digits: string; sizes: number[] }

function isCard({ digits, sizes }: Groups): boolean {
  const isIssued = issuers.some(([first, lengths]) => lengths.includes(digits.length) && first.test(digits))
  return isIssued && isGrouped(sizes) && passesLuhn(digits) && !isSiret(digits, sizes)
}

/** In one piece, in pieces of one size with a rest, or as Amex and Diners print them. */
function isGrouped(sizes: number[]): boolean {
  const [first = 0] = sizes
  const last = sizes.at(-1) ?? 0
  const even = sizes.slice(0, -1).every((size) => size === first) && last <= first
  return even || /^4,6,[45]$/.test(sizes.join())
}

/** The whole run; and of a longer one, such as a card with its date after it, each place where the printed groups stand. */
function candidatesIn(run: string): Groups[] {
  const gaps = new Set(run.match(/\D+/g) ?? [])
  const groups = run.split(/\D+/)
  const whole = { digits: groups.join(''), sizes: groups.map(({ length }) => length) }
  const found = gaps.size <= 1 && whole.digits.length <= 19 ? [whole] : []
  const isList = isListed(groups)
  for (const [at, { length }] of groups.entries()) {
    if (length !== 16 && (length !== 4 || isList)) continue
    for (const printed of length === 16 ? [1] : [3, 4, 5]) {
      const part = groups.slice(at, at + printed)
      const sizes = part.map((group) => group.length)
      if (/^16$|^4,4,4,4(,[1-3])?$|^4,6,[45]$/.test(sizes.join())) found.push({ digits: part.join(''), sizes })
    }
  }
  return found
}

/** Postal codes of one region, one after the other: more than a card with its date has, and all with one first digit. */
function isListed(groups: string[]): boolean {
  const fours = groups.filter(({ length }) => length === 4)
  return fours.length > 5 && fours.every((four) => four[0] === fours[0]?.[0])
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** France's number of a place of business passes the same check, and its first nine digits do too. */
const isSiret = (digits: string, sizes: number[]): boolean =>
  digits.length === 14 && sizes.join() !== '4,6,4' && passesLuhn(digits.slice(0, 9))

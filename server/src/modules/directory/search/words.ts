import { remembered } from '../../../kernel/remembered.js'
import { fold, spelledOut, unspaced } from './fold.js'

/**
 * One word of a text. `forms[0]` is the word itself, the others what it may also be written as. `grams`: a run of a script
 * without spaces, found by any part of it. `also`: words each of which, all together, stand for this one (synonyms.ts).
 */
export type Word = { forms: string[]; grams: boolean; also?: Word[][] }

/** The words of a listing, under every form a query may ask for. */
export function documentWords(text: string): Word[] {
  return wordsOf(text, documentForms)
}

/** The words of a query, only the forms the person may have meant. `Cole and Porter` asks for `Cole & Porter`. */
export function queryWords(text: string): Word[] {
  const words = withoutAnd(wordsOf(text, queryForms))
  const seen = new Set<string>()
  return words.filter(({ forms: [word = ''] }) => !seen.has(word) && seen.add(word))
}

/** Two texts with a common key are the same name: folded, one space between words, abbreviations and "and" written alike. */
export function wholeKeys(text: string): string[] {
  const words = withoutAnd(wordsOf(text, (form) => [alike.get(form.joined)?.[0] ?? form.joined, form.spelled ?? '']))
  const plain = words.map(({ forms: [word] }) => word).join(' ')
  const spelled = words.map(({ forms: [word, other] }) => other || word).join(' ')
  return plain === spelled ? [plain] : [plain, spelled]
}

/**
 * Whether a word is also kept together with its place. Numbers are not: house numbers, years and codes are many, different
 * everywhere, and hardly asked for. It must hold for all words that begin with the same letter, for a query may be a beginning.
 */
export function isPlaced(form: string): boolean {
  const first = form.charCodeAt(0)
  return first < 128 ? first < 48 || first > 57 : !/^\p{N}/u.test(form)
}

type Spelling = { joined: string; parts: string[]; spelled: string | null }

const raw = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu
// Words longer than this are cut, in listings and queries alike.
const LONGEST = 60

function wordsOf(text: string, forms: (spelling: Spelling) => string[]): Word[] {
  const plain = fold(text).match(raw) ?? []
  const other = spelledOut(text)
  const spelled = other === null ? [] : (fold(other).match(raw) ?? [])
  const known = forms === documentForms && other === null ? alone : null
  return plain.flatMap((token, at): readonly Word[] => {
    if (known && !token.includes("'")) return known(token)
    const joined = token.replaceAll("'", '')
    return runsOf(joined).map((run) => {
      if (run.grams) return { forms: [run.text], grams: true }
      const whole = run.text.length === joined.length
      const parts = whole ? token.split("'") : [run.text]
      const spelling = { joined: run.text, parts, spelled: whole ? spelledForm(spelled[at], joined) : null }
      return { forms: unique(forms(spelling)), grams: false }
    })
  })
}

/** Most words of listings stand in many of them, and are one way only: the words that a folded text without `ä` has for them. */
const alone = remembered(
  (token): readonly Word[] =>
    runsOf(token).map(({ text, grams }) => ({
      forms: grams ? [text] : unique(documentForms({ joined: text, parts: [text], spelled: null })),
      grams,
    })),
  20_000,
  40,
)

function documentForms({ joined, parts, spelled }: Spelling): string[] {
  const apart = parts.length > 1 ? parts.filter((part) => part.length > 1) : []
  return [joined, ...(spelled ? [spelled] : []), ...apart, ...(alike.get(joined) ?? [])]
}

function queryForms({ joined, parts, spelled }: Spelling): string[] {
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a), '')
  return [joined, ...(spelled ? [spelled] : []), ...(longest.length > 2 ? [longest] : [])]
}

/** Words that are written in several ways on signs. The first stands for all of them. */
const alike = new Map(
  [
    ['st', 'saint', 'sankt', 'sainte', 'ste'],
    ['mt', 'mount'],
    ['dr', 'doctor', 'doktor'],
  ].flatMap((group) => group.map((word) => [word, group] as const)),
)
// What stands for `&`, which is no word: left out wherever another word remains.
const ands = new Set(['and', 'und', 'et', 'og', 'och'])

function withoutAnd(words: Word[]): Word[] {
  const others = words.filter(({ forms: [word = ''] }) => !ands.has(word))
  return others.length > 0 ? others : words
}

const latin = /^[0-9a-z]+$/

function runsOf(token: string): { text: string; grams: boolean }[] {
  if (latin.test(token)) return [{ text: cut(token), grams: false }]
  const runs: { text: string; grams: boolean }[] = []
  let end = 0
  for (const match of token.matchAll(unspaced)) {
    if (match.index > end) runs.push({ text: cut(token.slice(end, match.index)), grams: false })
    runs.push({ text: match[0], grams: true })
    end = match.index + match[0].length
  }
  if (end < token.length) runs.push({ text: end === 0 ? cut(token) : cut(token.slice(end)), grams: false })
  return runs
}

function spelledForm(token: string | undefined, joined: string): string | null {
  const spelled = token?.replaceAll("'", '')
  return spelled && spelled !== joined ? cut(spelled) : null
}

function cut(word: string): string {
  return word.length <= LONGEST ? word : Array.from(word).slice(0, LONGEST).join('')
}

function unique(words: string[]): string[] {
  return [...new Set(words.filter(Boolean))]
}

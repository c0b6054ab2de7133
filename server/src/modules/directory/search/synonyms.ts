import { queryWords, type Word } from './words.js'

/** As they are kept: each of the terms finds the others, or `onlyFrom` alone finds them. */
export type SynonymRow = { terms: string[]; onlyFrom: string | null }

/** What a run of typed words also means, by its words as they are folded. */
export type Synonyms = ReadonlyMap<string, Word[][]>

/**
 * What one word, and what all words of a search together, may mean besides themselves: each alternative is asked of the index, and of what
 * thousands of groups say of one word the first are enough.
 */
export const MOST_ALSO = 30
const MOST_IN_ALL = 60

/** The longest term there may be, in words. */
const LONGEST = 4

export function synonymsFrom(rows: SynonymRow[]): Synonyms {
  const all = new Map<string, Map<string, Word[]>>()
  for (const { terms, onlyFrom } of rows) {
    const read = terms.map((term) => queryWords(term)).map((words) => [keyOf(words), words] as const)
    const from = onlyFrom === null ? read.map(([key]) => key) : [keyOf(queryWords(onlyFrom))]
    for (const key of from) {
      const also = all.get(key) ?? new Map<string, Word[]>()
      for (const [other, words] of read) if (other !== key && also.size < MOST_ALSO) also.set(other, words)
      all.set(key, also)
    }
  }
  return new Map([...all].map(([key, also]) => [key, [...also.values()]]))
}

/**
 * The typed words with what they also mean, the longest term first. A term of several words becomes one that has no form of its own, and
 * itself as the first of what it means.
 */
export function withSynonyms(words: Word[], synonyms: Synonyms | undefined): Word[] {
  if (!synonyms?.size) return words
  const found: Word[] = []
  let asked = 0
  for (let at = 0; at < words.length; ) {
    const run = runAt(words, at, synonyms)
    const [first] = run
    if (!first) {
      found.push(...words.slice(at, ++at))
      continue
    }
    const also = (synonyms.get(keyOf(run)) ?? []).slice(0, MOST_IN_ALL - asked)
    asked += also.length
    found.push(run.length === 1 ? { ...first, also } : { forms: [], grams: false, also: [run, ...also] })
    at += run.length
  }
  return found
}

/** The same for who reads: what a text was taken to mean besides itself. */
export function alsoMeant(text: string, synonyms: Synonyms | undefined): string[] {
  const also = withSynonyms(queryWords(text), synonyms).flatMap(({ forms, also = [] }) =>
    forms.length ? also : also.slice(1),
  )
  return [...new Set(also.map(keyOf))]
}

function runAt(words: Word[], at: number, synonyms: Synonyms): Word[] {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const run = words.slice(at, at + length)
    if (synonyms.has(keyOf(run))) return run
  }
  return []
}

const keyOf = (words: Word[]) => words.map(({ forms }) => forms[0]).join(' ')

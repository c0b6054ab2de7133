import { describe, expect, it } from 'vitest'
import { LANGUAGES } from './lib/appearance'
import { words as ar } from './words.ar'
import { words as de } from './words.de'
import { words as en } from './words.en'

/** `_zero` beyond what the language's rules ask for: i18next takes it where there is nothing at all. */
const PLURAL = /_(zero|one|two|few|many|other)$/

/** Every key with its texts by plural form; a key that does not count has one form, under an empty name. */
function texts(tree: object, path = ''): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>()
  for (const [key, value] of Object.entries(tree)) {
    const here = path ? `${path}.${key}` : key
    if (typeof value === 'object') for (const [name, forms] of texts(value as object, here)) found.set(name, forms)
    else {
      const name = here.replace(PLURAL, '')
      const form = PLURAL.exec(here)?.[1] ?? ''
      found.set(name, (found.get(name) ?? new Map<string, string>()).set(form, String(value)))
    }
  }
  return found
}

const english = texts(en)
const others = { de: texts(de), ar: texts(ar) }
const holes = (forms: Map<string, string> | undefined) =>
  new Set([...(forms?.values() ?? [])].flatMap((text) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1])))

it('holds every language that can be chosen to this', () => {
  expect(['en', ...Object.keys(others)]).toEqual(LANGUAGES)
})

describe.each(Object.entries(others))('in %s', (language, translated) => {
  it('says everything that English says', () => {
    expect([...translated.keys()].sort()).toEqual([...english.keys()].sort())
    for (const [key, forms] of [...english, ...translated])
      for (const text of forms.values()) expect(text.trim(), key).not.toBe('')
  })

  it('fills the same holes as English', () => {
    for (const [key, forms] of english) {
      const asked = holes(translated.get(key))
      // Some plural forms name the number in words; no language may ask for what the other does not give.
      for (const hole of asked) expect([...holes(forms)], key).toContain(hole)
      if (forms.size === 1) expect([...asked].sort(), key).toEqual([...holes(forms)].sort())
    }
  })

  it('has every plural form of its own wherever English counts', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const [key, said] of english) {
      if (said.has('')) continue
      const wanted = new Set([...forms, ...(said.has('zero') ? ['zero'] : [])])
      expect([...(translated.get(key)?.keys() ?? [])].sort(), key).toEqual([...wanted].sort())
    }
  })
})

/** What is written in Latin letters in any language, names of files among it. */
const EVERYWHERE =
  /^(API|CSV|XLSX|xlsx|gz|Excel|GeoJSON|JSON|PNG|JPEG|WebP|AVIF|GIF|DNS|TXT|CNAME|ANAME|IP|QR|MB|px|Aa|Enter|Escape|Shift|OpenStreetMap|zip|theme|www|Redis|audit-log|recovery-codes|dataLayer)$/
/** Small words without which English says little, and which German has not. */
const ENGLISH = /\b(the|and|is|are|you|your|this|that|it|with|for|of|to|as|by|here|at|has|be|or)\b/i

it('leaves no English word in another language', () => {
  const left: string[] = []
  // A hole is named in English, and an address is an address.
  const own = (text: string) => text.replace(/\{\{\w+\}\}|\S+(:\/\/|@)\S+|\u2066[^\u2069]*\u2069/g, ' ')
  for (const [key, forms] of others.ar)
    for (const text of forms.values())
      for (const word of own(text).match(/[A-Za-z][\w-]+/g) ?? [])
        if (!EVERYWHERE.test(word)) left.push(`${key}: ${word}`)
  for (const [key, forms] of others.de)
    for (const text of forms.values()) if (ENGLISH.test(own(text))) left.push(`${key}: ${text}`)
  expect(left).toEqual([])
})

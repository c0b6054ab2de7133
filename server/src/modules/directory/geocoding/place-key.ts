import type { Address } from '../../../kernel/postal.js'
import type { PlaceKey } from '../../../providers/geocoding/port.js'
import { fold, spelledOut } from '../search/fold.js'

/** As people abbreviate the last word of a street. */
const short: Record<string, string> = {
  ...{ st: 'street', rd: 'road', ave: 'avenue', av: 'avenue', ln: 'lane', dr: 'drive', blvd: 'boulevard' },
  ...{ str: 'strasse', pl: 'platz' },
}
const kinds = Object.entries(short).flat().join('|')
const houseNumber = /^\d+[a-z]?([-/+]\d+[a-z]?)?$/
/** `12 a` and `1 - 3`, of which each is one number. `12 A Street` is a house in A Street. */
const apart = new RegExp(`(?<=\\d) +(?=[a-z](?:[\\s,;.]|$)(?!\\s*(?:${kinds})\\b))`, 'g')
const range = /(\d[a-z]?)\s*[-\u2010-\u2015]\s*(?=\d{1,4}[a-z]?\b)/g

/** `Hauptstr. 5` and `5, HAUPTSTRASSE` are one address; `1-3`, `1/3` and `13` are three. */
export function placeKey({ line1, postal, city, country }: Omit<Address, 'line2' | 'region'>): PlaceKey {
  const words = folded(line1)
    .replace(range, '$1-')
    .replace(apart, '')
    .split(/[\s,;.]+/)
    .filter(Boolean)
  const at = words.findIndex((word) => houseNumber.test(word))
  const named = words.filter((_, place) => place !== at)
  const last = named.at(-1) ?? ''
  const whole = [...named.slice(0, -1), short[last] ?? last.replace(/str$/, 'strasse')]
  return {
    street: bare(whole.join('')),
    number: words[at] ?? '',
    postal: bare(folded(postal)),
    city: bare(folded(city)),
    country: (country ?? '').toUpperCase(),
  }
}

/** An umlaut in its two letters: `Köln` and `Koeln`. */
const folded = (text: string | null): string => fold(spelledOut(text ?? '') ?? text ?? '')
const bare = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]/gu, '')

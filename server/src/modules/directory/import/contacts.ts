import { isEmailAddress } from '../../../kernel/email.js'
import { readPhone } from '../../../kernel/phone.js'
import { readWebsite } from '../../../kernel/website.js'
import type { LabelledPhone } from '../listing/contact.types.js'
import { cutTo, plain } from './cells.js'
import { partsOf, split, unescaped } from './lists.js'

/** What a cell that may hold several contacts gave: the first that can be read, and what there is to say about the rest. */
export type Contact = { value: string | null; note: string | null }

/** E.164. Local formats are read as those of the row's country. */
export function phoneIn(cell: string, country: string | null): Contact {
  const read = (text: string) => readPhone(text, country) ?? readPhone(text.replace(/^00/, '+'), null)
  return firstOf(cell, { read, noun: 'phone number', finer: /,|\s\/\s|\s+(?:or|oder|ou|o)\s+/i })
}

export function websiteIn(cell: string): Contact {
  const read = (text: string) => readWebsite(text) ?? readWebsite(text.replace(mistypedScheme, 'https://'))
  return firstOf(cell, { read, noun: 'web address', finer: /[,\s]+/ })
}

export function emailIn(cell: string): Contact {
  const read = (text: string) => {
    const address = text.replace(/^mailto:/i, '').replace(/\s*@\s*/, '@')
    return address.length <= 254 && isEmailAddress(address) ? address.toLowerCase() : null
  }
  return firstOf(cell, { read, noun: 'e-mail address', finer: /[,\s]+/ })
}

/** `label`: what the first number is for, which stands in a column of its own. `isUnread`: there is something, and no number. */
export type Phones = { value: LabelledPhone[]; label: string | null; note: string | null; isUnread: boolean }
const MOST_PHONES = 9

/** `Reservations: +49 89 1234; Orders: …`: further numbers, each with what it is for or without. */
export function phonesIn(cell: string, country: string | null, first: string | null): Phones {
  const given = split(plain(cell.replace(/[\r\n]+/g, ';')), ';|').filter((each) => each.trim())
  const read = given.flatMap((each): LabelledPhone[] => {
    const [label = '', ...rest] = split(each, ':')
    const { value } = phoneIn(rest.length ? rest.join(':') : each, country)
    return value ? [{ label: (rest.length && cutTo(unescaped(label, ';|:'), 40)) || null, number: value }] : []
  })
  const once = read.filter(({ number }, at) => read.findIndex((other) => other.number === number) === at)
  const value = once.filter(({ number }) => number !== first).slice(0, MOST_PHONES)
  const label = once.find(({ number }) => number === first)?.label ?? null
  const note = once.length < given.length ? `${given.length} given, ${once.length} kept.` : null
  return { value, label, note, isUnread: given.length > 0 && !once.length }
}

// `https//`, `http:/`, `htps://`, `ttps://`, `httsp://`, `https;//`
const mistypedScheme = /^h?t{1,2}p?s?p?s?[:;]?\/+/i

type Kind = { read: (text: string) => string | null; noun: string; finer: RegExp }

/** Cells are cut at `;` first; the other signs stand inside a single number or address as well. */
function firstOf(cell: string, { read, noun, finer }: Kind): Contact {
  const parts = partsOf(plain(cell.replace(/[\r\n]+/g, ';')), ';|')
  if (!parts.length) return { value: null, note: null }
  for (const some of [parts, parts.flatMap((part) => part.split(finer))]) {
    const present = some.map((part) => part.trim()).filter(Boolean)
    const value = present.map(read).find((each) => each !== null)
    if (value) return { value, note: present.length > 1 ? `${present.length} given, ${value} is kept.` : null }
  }
  return { value: null, note: `No ${noun} that can be read: left out.` }
}

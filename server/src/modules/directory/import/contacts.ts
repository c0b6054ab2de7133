import { isEmailAddress } from '../../../kernel/email.js'
import { readPhone } from '../../../kernel/phone.js'
import { readWebsite } from '../../../kernel/website.js'
import type { LabelledPhone } from '../listing/contact.types.js'
import { cutTo, plain } from './cells.js'

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

export type Phones = { value: LabelledPhone[]; note: string | null }
const MOST_PHONES = 9

/** `Reservations: +49 89 1234; Orders: …`: further numbers, each with what it is for or without. */
export function phonesIn(cell: string, country: string | null, first: string | null): Phones {
  const given = plain(cell.replace(/[\r\n|]+/g, ';'))
    .split(';')
    .map((each) => each.trim())
    .filter(Boolean)
  const read = given.flatMap((each): LabelledPhone[] => {
    const [, label, number] = /^(?:([^:]*\p{L}[^:]*):)?(.+)$/u.exec(each) ?? []
    const { value } = phoneIn(number ?? '', country)
    return value ? [{ label: cutTo((label ?? '').trim(), 40) || null, number: value }] : []
  })
  const once = read.filter(({ number }, at) => read.findIndex((other) => other.number === number) === at)
  const value = once.filter(({ number }) => number !== first).slice(0, MOST_PHONES)
  return { value, note: once.length < given.length ? `${given.length} given, ${once.length} kept.` : null }
}

// `https//`, `http:/`, `htps://`, `ttps://`, `httsp://`, `https;//`
const mistypedScheme = /^h?t{1,2}p?s?p?s?[:;]?\/+/i

type Kind = { read: (text: string) => string | null; noun: string; finer: RegExp }

/** Cells are cut at `;` first; the other signs stand inside a single number or address as well. */
function firstOf(cell: string, { read, noun, finer }: Kind): Contact {
  const text = plain(cell.replace(/[\r\n|]+/g, ';'))
  if (!text) return { value: null, note: null }
  for (const parts of [text.split(';'), text.split(';').flatMap((part) => part.split(finer))]) {
    const present = parts.map((part) => part.trim()).filter(Boolean)
    const value = present.map(read).find((each) => each !== null)
    if (value) return { value, note: present.length > 1 ? `${present.length} given, ${value} is kept.` : null }
  }
  return { value: null, note: `No ${noun} that can be read: left out.` }
}

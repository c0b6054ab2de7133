import { registerEnumType } from 'type-graphql'
import { type Duplicate, nameKey } from './duplicates.js'
import type { ListingValues } from './row.js'
import { hash48 } from './seen.js'

export enum ImportSuspicion {
  LIKELY_DUPLICATES = 'LIKELY_DUPLICATES',
  SHARED_CONTACT = 'SHARED_CONTACT',
  REPEATED_TEXT = 'REPEATED_TEXT',
  LINK = 'LINK',
}
registerEnumType(ImportSuspicion, {
  name: 'ImportSuspicion',
  description: 'Why an import waits for a moderator. Each is said of its new listings.',
  valuesConfig: {
    LIKELY_DUPLICATES: {
      description:
        'A third of them, and 20 at least, are likely there already, by name and place, in the directory or in the file.',
    },
    SHARED_CONTACT: {
      description: 'A tenth of them, and 100 at least, have one and the same phone number or e-mail address.',
    },
    REPEATED_TEXT: { description: 'A tenth of them, and 100 at least, have word for word the same long description.' },
    LINK: { description: 'In a third of them, and in 20 at least, the description holds an address of the web.' },
  },
})

/** What a chain or a small file has as well is not suspicious: it takes both many and a good part of the file. */
const enough = { few: { count: 20, part: 1 / 3 }, many: { count: 100, part: 1 / 10 } }
const LONG = 40
const link = /https?:\/\/|\bwww\.[\p{L}\d]/iu

export type Seen = Pick<ListingValues, 'name' | 'phone' | 'email' | 'description' | 'lat' | 'lng'>

/** Looks over the shoulder of a dry run, which meets every row once. */
export class Watch {
  private made = 0
  private links = 0
  private twice = 0
  private readonly contacts = new Map<number, number>()
  private readonly texts = new Map<number, number>()
  private readonly places = new Set<number>()

  /** A batch of new ones, with those of them that are likely there already. By name and place: what only shares a number may be a chain. */
  see(rows: Seen[], likely: Pick<Duplicate, 'at' | 'column'>[]): void {
    const known = new Set(likely.flatMap(({ at, column }) => (column === 'name' ? [at] : [])))
    for (const [at, row] of rows.entries()) {
      this.look(row)
      // What an earlier batch of the file held the directory knows nothing of yet.
      const isTwice = this.isSecondThere(row)
      if (known.has(at) || isTwice) this.twice += 1
    }
  }

  private look({ phone, email, description }: Seen): void {
    this.made += 1
    for (const each of [phone, email]) if (each) count(this.contacts, hash48(each))
    if (!description) return
    if (link.test(description)) this.links += 1
    if (description.length >= LONG) count(this.texts, hash48(description))
  }

  /** A hundred metres are the third decimal of a degree. */
  private isSecondThere({ name, lat, lng }: Seen): boolean {
    if (lat === null || lng === null) return false
    const key = hash48(`${nameKey(name)} ${lat.toFixed(3)} ${lng.toFixed(3)}`)
    const isThere = this.places.has(key)
    this.places.add(key)
    return isThere
  }

  found(): ImportSuspicion[] {
    const is = (number: number, { count, part }: (typeof enough)['few']) =>
      number >= count && number >= this.made * part
    const found: [ImportSuspicion, boolean][] = [
      [ImportSuspicion.LIKELY_DUPLICATES, is(this.twice, enough.few)],
      [ImportSuspicion.SHARED_CONTACT, is(most(this.contacts), enough.many)],
      [ImportSuspicion.REPEATED_TEXT, is(most(this.texts), enough.many)],
      [ImportSuspicion.LINK, is(this.links, enough.few)],
    ]
    return found.flatMap(([suspicion, holds]) => (holds ? [suspicion] : []))
  }
}

const count = (in_: Map<number, number>, key: number): void => void in_.set(key, (in_.get(key) ?? 0) + 1)
const most = (of: Map<number, number>): number => [...of.values()].reduce((a, b) => Math.max(a, b), 0)

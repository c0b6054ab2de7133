import { slugPattern } from '../../../kernel/slug.js'
import { isTimeZone } from '../../../kernel/time.js'
import { ListingStatus } from '../listing/listing.entity.js'
import { lengthOf, plain } from './cells.js'
import type { RowCells } from './columns.js'
import type { Part } from './reach.js'
import type { Note } from './row.js'

/** How a listing that the row makes begins; one that is there keeps what it has. Null: as every import makes them. */
export type Beginning = { status: ListingStatus | null; slug: string | null; notes: Note[] }

/** Whoever exports a town and imports it elsewhere does not mean to publish its drafts. */
export function beginningIn(cells: RowCells): Beginning {
  const notes: Note[] = []
  const [said, slug] = [plain(cells.status ?? ''), plain(cells.slug ?? '')]
  const status = statusIn(said)
  if (said && !status)
    notes.push({ field: 'status', text: 'Write DRAFT, PENDING, PUBLISHED or ARCHIVED: left out, and published.' })
  if (said && status === ListingStatus.PENDING && said.toUpperCase() !== ListingStatus.PENDING)
    notes.push({ field: 'status', text: 'Only moderation puts a listing under review: it is PENDING.' })
  const good = lengthOf(slug) <= 100 && slugPattern.test(slug)
  if (slug && !good)
    notes.push({
      field: 'slug',
      text: 'Write small letters, digits and single hyphens, at most 100: left out, and made from the name.',
    })
  return { status, slug: good ? slug : null, notes }
}

/** What an import does not change of a listing that is there: whoever moves it on does so where the table of transitions is asked. */
export function notesOfStanding(cells: RowCells, listing: { status: string; slug: string }): Note[] {
  const [said, slug] = [plain(cells.status ?? ''), plain(cells.slug ?? '')]
  const [word, text] = [said.toUpperCase().replace(/[\s-]+/g, '_'), 'Is changed only in the admin: left as it is.']
  const notes: Note[] = []
  if (said && word !== listing.status && statusIn(said) !== listing.status) notes.push({ field: 'status', text })
  if (slug && slug !== listing.slug) notes.push({ field: 'slug', text })
  return notes
}

function statusIn(text: string): ListingStatus | null {
  const word = text.toUpperCase().replace(/[\s-]+/g, '_')
  // Here nobody waits to decide on it.
  if (word === ListingStatus.UNDER_REVIEW) return ListingStatus.PENDING
  return Object.values(ListingStatus).find((status) => status === word) ?? null
}

export function timezoneIn(cell: string): Part<string | null> {
  const zone = plain(cell)
  if (!zone) return { value: null, note: null }
  return isTimeZone(zone)
    ? { value: zone, note: null }
    : { value: null, note: 'Write an IANA zone, such as Europe/Berlin: left out.' }
}

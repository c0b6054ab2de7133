import { slugPattern } from '../../../kernel/slug.js'
import { isTimeZone } from '../../../kernel/time.js'
import { ListingStatus } from '../listing/listing.entity.js'
import { plain } from './cells.js'
import type { RowCells } from './columns.js'
import type { Part } from './reach.js'
import type { Note } from './row.js'

/** How a listing that the row makes begins; one that is there keeps what it has. Null: as every import makes them. */
export type Beginning = { status: ListingStatus | null; slug: string | null }

/** Whoever exports a town and imports it elsewhere does not mean to publish its drafts. */
export function beginningIn(cells: RowCells, notes: Note[]): Beginning {
  const [said, slug] = [plain(cells.status ?? ''), plain(cells.slug ?? '')]
  const status = statusIn(said)
  if (said && !status)
    notes.push({ field: 'status', text: 'Write DRAFT, PENDING, PUBLISHED or ARCHIVED: left out, and published.' })
  if (said && status === ListingStatus.PENDING && said.toUpperCase() !== ListingStatus.PENDING)
    notes.push({ field: 'status', text: 'Only moderation puts a listing under review: it is PENDING.' })
  const good = slug.length <= 80 && slugPattern.test(slug)
  return { status, slug: good ? slug : null }
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

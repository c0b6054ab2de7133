import { stringify } from 'csv-stringify/sync'
import { Field, ObjectType } from 'type-graphql'
import type { Scope } from '../../scope/scope.js'
import type { EnquiryFilter } from './enquiries.inputs.js'
import { listingsById, messagesOf, rowsOf } from './enquiries.reads.js'
import type { Enquiry } from './enquiry.entity.js'

@ObjectType({ description: 'A part of the enquiries as CSV.', simpleResolvers: true })
export class EnquiriesCsv {
  @Field(() => String, {
    description: 'Lines of CSV (UTF-8, RFC 4180); the first part begins with the names of the columns.',
  })
  csv: string

  @Field(() => String, { nullable: true, description: 'Pass as `after` to get the next part; null after the last.' })
  endCursor: string | null
}

/** Enquiries of one part. */
const PART = 500
const columns = [
  ...['at', 'status', 'listing', 'listing_id', 'name', 'email', 'phone', 'message', 'messages', 'last_message_at'],
  ...['consent_version', 'id'],
]

/** `escape_formulas`: a name such as `=HYPERLINK(…)` stays a name in a spreadsheet. */
export async function enquiriesCsv(scope: Scope, filter: EnquiryFilter, after: string | null): Promise<EnquiriesCsv> {
  const found = await rowsOf(scope, { filter, first: PART + 1, after })
  const part = found.slice(0, PART)
  const lines = await Promise.all(part.map((enquiry) => lineOf(scope, enquiry)))
  const csv = stringify(lines, { header: after === null, columns, escape_formulas: true })
  return { csv, endCursor: found.length > PART ? (part.at(-1)?.id ?? null) : null }
}

async function lineOf(scope: Scope, enquiry: Enquiry): Promise<(string | null)[]> {
  const { id, status, listingId, name, email, phone, createdAt, lastMessageAt, consentVersion } = enquiry
  const [messages, [listing]] = await Promise.all([messagesOf(scope).load(id), listingsById(scope).load(listingId)])
  return [
    ...[createdAt.toISOString(), status, listing?.name ?? null, listingId, name, email, phone],
    ...[messages[0]?.text ?? null, String(messages.length), lastMessageAt.toISOString(), consentVersion, id],
  ]
}

import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, Float, ObjectType, registerEnumType } from 'type-graphql'
import { DateTime, TenantEntity } from '../../../db/base.entity.js'
import { connectionOf } from '../../../kernel/page.js'
import type { Mapped } from './columns.js'
import type { Problem } from './import.service.js'
import type { ImportSuspicion } from './suspicions.js'
import type { FileReading, KeptListing, StoredCounts } from './imports.types.js'

export enum ImportState {
  UPLOADING = 'UPLOADING',
  READING = 'READING',
  MAPPING = 'MAPPING',
  CHECKING = 'CHECKING',
  CHECKED = 'CHECKED',
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  CANCELLED = 'CANCELLED',
  UNDOING = 'UNDOING',
  UNDONE = 'UNDONE',
  FAILED = 'FAILED',
  EXPIRED = 'EXPIRED',
}
registerEnumType(ImportState, {
  name: 'ImportState',
  description: 'Where an import stands.',
  valuesConfig: {
    UPLOADING: { description: 'Waits for its file, which goes to `upload`; then `readListingImport`.' },
    READING: { description: 'The file’s kind, encoding and columns are being found out.' },
    MAPPING: { description: 'Its columns are known: say what they mean by `checkListingImport`.' },
    CHECKING: { description: 'A dry run is on its way; nothing is written.' },
    CHECKED: { description: '`planned` says what it would do: `startListingImport`, or map anew.' },
    RUNNING: { description: 'Rows are being written.' },
    DONE: { description: 'Over; it can be taken back until `undoableUntil`.' },
    CANCELLED: { description: 'Stopped by somebody; what was in stays in, and can be taken back.' },
    UNDOING: { description: 'Being taken back.' },
    UNDONE: { description: 'Taken back; `keptListings` names what somebody had changed since.' },
    FAILED: { description: 'Could not go on; `failure` says why.' },
    EXPIRED: { description: 'Its week is over and its files are gone.' },
  },
})

@ObjectType({ description: 'A file of listings on its way in, or that came in.' })
@Entity({ tableName: 'listing_import' })
export class ListingImport extends TenantEntity {
  @Property({ type: 'uuid', nullable: true })
  requestedBy: string | null = null

  @Field(() => String, { description: 'What the file is called, at most 200 characters.' })
  @Property({ type: 'text' })
  fileName: string

  @Field(() => Float, { description: 'Its size in bytes.' })
  @Property({ type: 'double' })
  bytes: number

  @Field(() => ImportState, { description: 'Where it stands.' })
  @Property({ type: 'text' })
  state: ImportState = ImportState.UPLOADING

  @Field(() => Float, { description: 'How much of the present step is done, 0 to 1.' })
  @Property({ type: 'double' })
  progress = 0

  @Property({ type: 'boolean' })
  cancelled = false

  @Field(() => String, { nullable: true, description: 'Why it could not go on, as a sentence; null: it could.' })
  @Property({ type: 'text', nullable: true })
  failure: string | null = null

  @Property({ type: 'json', nullable: true })
  reading: FileReading | null = null

  @Property({ type: 'json', fieldName: 'mapping' })
  mapped: Mapped[] = []

  @Property({ type: 'json', nullable: true, fieldName: 'planned' })
  plannedCounts: StoredCounts | null = null

  @Property({ type: 'json', nullable: true, fieldName: 'counts' })
  storedCounts: StoredCounts | null = null

  /** As its dry run saw it. */
  @Property({ type: 'text[]', fieldName: 'suspicions' })
  storedSuspicions: ImportSuspicion[] = []

  @Property({ type: 'json', fieldName: 'problems' })
  storedProblems: Problem[] = []

  @Property({ type: 'json', fieldName: 'kept' })
  storedKept: KeptListing[] = []

  @Field(() => Boolean, { description: 'Whether there is a file of its rejected rows: `openImportErrors`.' })
  @Property({ type: 'boolean', fieldName: 'error_file' })
  hasErrorFile = false

  @Field(() => Boolean, { description: 'Whether there is a file of notes: what was put right or left out of rows.' })
  @Property({ type: 'boolean', fieldName: 'notes_file' })
  hasNotesFile = false

  @Field(() => DateTime, { nullable: true, description: 'When its rows were in (UTC); null: not yet.' })
  @Property({ type: 'datetime', nullable: true })
  finishedAt: Date | null = null

  /** When its files went; null: they are there, if they ever came. */
  @Property({ type: 'datetime', nullable: true })
  clearedAt: Date | null = null
}

@ObjectType({ description: 'How a tenant’s files are read, by a name.' })
@Entity({ tableName: 'import_template' })
export class ImportTemplate extends TenantEntity {
  @Field(() => String, { description: '1 to 80 characters, unique in the tenant.' })
  @Property({ type: 'text' })
  name: string

  @Property({ type: 'json', fieldName: 'mapping' })
  headings: { heading: string; field: string }[] = []
}

export const ListingImportConnection = connectionOf(ListingImport, 'ListingImport')

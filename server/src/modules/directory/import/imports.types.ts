import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateTime } from '../../../kernel/scalars.js'
import type { Counts } from './import.service.js'

/** `older` is absent where it was counted before there was such a thing. */
export type StoredCounts = Omit<Counts, 'older'> & { older?: number }

/** What was found out about a file. `guess`: the field of each column, null where its heading says nothing. */
export type FileReading = {
  format: 'CSV' | 'XLSX'
  encoding: string
  delimiter: string | null
  header: string[]
  guess: (string | null)[]
  samples: string[][]
  /** Of the whole file; absent: read before it was kept. */
  digest?: string
}
export type KeptListing = { id: string; name: string; columns: string[] }

@ObjectType({ description: 'What an import did, or by a dry run would do, counted in rows.', simpleResolvers: true })
export class ImportCounts {
  @Field(() => Int, { description: 'Rows of the file, so far.' })
  rows: number

  @Field(() => Int, { description: 'Listings made.' })
  created: number

  @Field(() => Int, { description: 'Listings changed.' })
  updated: number

  @Field(() => Int, {
    description:
      'Of `updated`: rows of an export (`listing_id`) whose `updated_at` is before the listing’s own: they take back what was changed since.',
  })
  older: number

  @Field(() => Int, { description: 'Rows that change nothing.' })
  unchanged: number

  @Field(() => Int, { description: 'Rows that stay outside; the error file has each with its reason.' })
  rejected: number

  @Field(() => Int, { description: 'New rows that are likely a listing there is, or an earlier row.' })
  duplicates: number
}

export enum ImportProblemKind {
  ERROR = 'ERROR',
  DUPLICATE = 'DUPLICATE',
}
registerEnumType(ImportProblemKind, {
  name: 'ImportProblemKind',
  description: 'What is to be said of a row.',
  valuesConfig: {
    ERROR: { description: 'It stays outside.' },
    DUPLICATE: { description: 'It is imported, and is likely there already.' },
  },
})

@ObjectType({ description: 'What is to be said of a row of the file.', simpleResolvers: true })
export class ImportProblem {
  @Field(() => Int, { description: 'Line of the file on which the row begins; the headings are line 1.' })
  line: number

  @Field(() => String, { description: 'Heading of the column; empty: the row as a whole.' })
  column: string

  @Field(() => String, { description: 'A sentence for a person.' })
  reason: string

  @Field(() => ImportProblemKind, { description: 'Of which kind.' })
  kind: 'ERROR' | 'DUPLICATE'
}

@ObjectType({ description: 'A column of the file.', simpleResolvers: true })
export class ImportColumn {
  @Field(() => Int, { description: 'Counted from 0.' })
  index: number

  @Field(() => String, { description: 'Its heading.' })
  heading: string

  @Field(() => [String], { description: 'What stands in its first rows, at most 3, cut to 80 characters.' })
  samples: string[]

  @Field(() => String, {
    nullable: true,
    description: 'Key of what it means, one of `importFields`: as mapped, else as its heading says; null: left out.',
  })
  field: string | null
}

@ObjectType({ description: 'Something of a listing that a column can mean.', simpleResolvers: true })
export class ImportField {
  @Field(() => String, { description: 'Its key, such as `name`, `source_id`, `name:de` or `field:rooms`.' })
  key: string

  @Field(() => String, { nullable: true, description: 'Label of a category’s field; null for what every listing has.' })
  label: string | null
}

@ObjectType({ description: 'Where the file is sent.', simpleResolvers: true })
export class ImportUpload {
  @Field(() => String, { description: 'Address for one PUT of exactly the announced bytes, for a quarter of an hour.' })
  url: string

  @Field(() => String, { description: 'The `Content-Type` it must be sent with.' })
  contentType: string

  @Field(() => DateTime, { description: 'Until when.' })
  expiresAt: Date
}

@ObjectType({ description: 'A listing that was left as it is.', simpleResolvers: true })
export class ImportKeptListing {
  @Field(() => ID, { description: 'Id of the listing.' })
  id: string

  @Field(() => String, { description: 'Its name.' })
  name: string

  @Field(() => [String], {
    description:
      'Which of its columns somebody changed since; none: it stays whole, for somebody edited it, added a picture or was given it.',
  })
  columns: string[]
}

@ObjectType({ description: 'What a heading means.', simpleResolvers: true })
export class ImportHeading {
  @Field(() => String, { description: 'As it stands in the file.' })
  heading: string

  @Field(() => String, { description: 'Key of what it means, one of `importFields`.' })
  field: string
}

export enum ImportReport {
  ERRORS = 'ERRORS',
  NOTES = 'NOTES',
}
registerEnumType(ImportReport, {
  name: 'ImportReport',
  description: 'A report of an import.',
  valuesConfig: {
    ERRORS: { description: 'The rejected rows as they were, each with its line, column and reason.' },
    NOTES: { description: 'What was put right or left out of rows, and likely duplicates.' },
  },
})

@ObjectType({ description: 'Where a report is fetched from.', simpleResolvers: true })
export class ImportDownload {
  @Field(() => String, {
    description: 'Signed address on this host. Whoever has it can fetch the file: keep it to yourself.',
  })
  url: string

  @Field(() => DateTime, { description: 'Until when: a quarter of an hour.' })
  expiresAt: Date
}

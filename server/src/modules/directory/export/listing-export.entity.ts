import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateTime, TenantEntity } from '../../../db/base.entity.js'
import type { ListingFilter } from '../listing/filter.inputs.js'

export enum ListingExportState {
  WAITING = 'WAITING',
  RUNNING = 'RUNNING',
  READY = 'READY',
  FAILED = 'FAILED',
  EXPIRED = 'EXPIRED',
}
registerEnumType(ListingExportState, {
  name: 'ListingExportState',
  description: 'How far an export of listings is.',
  valuesConfig: {
    WAITING: { description: 'Asked for; a job takes it up.' },
    RUNNING: { description: 'Being written.' },
    READY: { description: 'Can be fetched until it expires: `openListingExport`.' },
    FAILED: { description: 'Could not be written; it is tried again by itself, or asked for anew.' },
    EXPIRED: { description: 'Its day is over and its file is gone.' },
  },
})

export enum ListingExportFormat {
  CSV = 'CSV',
  XLSX = 'XLSX',
  GEOJSON = 'GEOJSON',
}
registerEnumType(ListingExportFormat, {
  name: 'ListingExportFormat',
  description: 'What a file of listings is written as.',
  valuesConfig: {
    CSV: {
      description: "UTF-8 with a mark at its beginning, commas; what a spreadsheet would run is put behind a `'`.",
    },
    XLSX: { description: 'A workbook of one sheet; every cell is text or a number, never a formula.' },
    GEOJSON: { description: 'A FeatureCollection; a listing without a point has no geometry.' },
  },
})

@ObjectType({ description: 'Listings as a file.' })
@Entity({ tableName: 'listing_export' })
export class ListingExport extends TenantEntity {
  @Property({ type: 'uuid', nullable: true })
  requestedBy: string | null = null

  @Field(() => ListingExportState, { description: 'How far it is.' })
  @Property({ type: 'text' })
  state: ListingExportState = ListingExportState.WAITING

  @Field(() => ListingExportFormat, { description: 'What it is written as.' })
  @Property({ type: 'text' })
  format: ListingExportFormat

  @Property({ type: 'json', fieldName: 'filter' })
  wanted: ListingFilter = {}

  @Field(() => [String], { description: 'Its columns in order, by their keys.' })
  @Property({ type: 'text[]' })
  columns: string[]

  @Field(() => Int, { description: 'How many listings there were when it was asked for.' })
  @Property({ type: 'int' })
  rowCount = 0

  @Field(() => Int, { description: 'How many of them are written by the job so far.' })
  @Property({ type: 'int' })
  written = 0

  @Property({ type: 'boolean' })
  hasFile = false

  @Field(() => DateTime, { description: 'Until when it can be fetched (UTC): a day.' })
  @Property({ type: 'datetime' })
  expiresAt: Date
}

@ObjectType({ description: 'Where a file of listings is fetched from.', simpleResolvers: true })
export class ListingExportDownload {
  @Field(() => String, {
    description: 'Signed address on this host. Whoever has it can fetch the file: keep it to yourself.',
  })
  url: string

  @Field(() => DateTime, { description: 'Until when: a quarter of an hour.' })
  expiresAt: Date
}

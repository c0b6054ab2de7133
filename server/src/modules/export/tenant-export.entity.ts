import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateTime, TenantEntity } from '../../db/base.entity.js'

export enum ExportState {
  WAITING = 'WAITING',
  RUNNING = 'RUNNING',
  READY = 'READY',
  FAILED = 'FAILED',
  EXPIRED = 'EXPIRED',
}
registerEnumType(ExportState, {
  name: 'ExportState',
  description: 'How far an export is.',
  valuesConfig: {
    WAITING: { description: 'Asked for; a job takes it up.' },
    RUNNING: { description: 'Being written.' },
    READY: { description: 'Can be fetched until it expires.' },
    FAILED: { description: 'Could not be written; it is tried again by itself, or asked for anew.' },
    EXPIRED: { description: 'Its week is over and the file is gone.' },
  },
})

@ObjectType({ description: 'Everything a tenant has, in one zip: its tables as JSON lines and its pictures.' })
@Entity({ tableName: 'tenant_export' })
export class TenantExport extends TenantEntity {
  @Field(() => ExportState, { description: 'How far it is.' })
  @Property({ type: 'text' })
  state: ExportState = ExportState.WAITING

  @Property({ type: 'uuid', nullable: true })
  requestedBy: string | null = null

  @Property({ type: 'text', nullable: true })
  fileKey: string | null = null

  @Field(() => Float, { nullable: true, description: 'Size of the zip in bytes; null until it is ready.' })
  @Property({ type: 'double', nullable: true })
  bytes: number | null = null

  @Field(() => Int, { nullable: true, description: 'Rows in it.' })
  @Property({ type: 'int', nullable: true })
  rowCount: number | null = null

  @Field(() => Int, { nullable: true, description: 'Pictures in it.' })
  @Property({ type: 'int', nullable: true })
  fileCount: number | null = null

  @Field(() => DateTime, { nullable: true, description: 'When it was ready.' })
  @Property({ type: 'datetime', nullable: true })
  finishedAt: Date | null = null

  @Field(() => DateTime, { nullable: true, description: 'Until when it can be fetched: a week.' })
  @Property({ type: 'datetime', nullable: true })
  expiresAt: Date | null = null
}

@ObjectType({ description: 'Where an export is fetched from, for a quarter of an hour.', simpleResolvers: true })
export class ExportDownload {
  @Field(() => String, {
    description: 'Signed address on this host. Whoever has it can fetch the file: keep it to yourself.',
  })
  url: string

  @Field(() => DateTime, { description: 'When the address ends; the export may be asked for again.' })
  expiresAt: Date
}

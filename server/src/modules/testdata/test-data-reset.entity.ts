import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { TenantEntity } from '../../db/base.entity.js'
import { DateTime } from '../../kernel/scalars.js'

export enum TestDataState {
  WAITING = 'WAITING',
  RUNNING = 'RUNNING',
  READY = 'READY',
  FAILED = 'FAILED',
}
registerEnumType(TestDataState, {
  name: 'TestDataState',
  description: 'How far a reset of test data is.',
  valuesConfig: {
    WAITING: { description: 'Asked for; a job takes it up.' },
    RUNNING: { description: 'Being emptied and filled.' },
    READY: { description: 'The sample data is there.' },
    FAILED: { description: 'It stopped half-way; it is tried again by itself, or asked for anew.' },
  },
})

@ObjectType({ description: 'Test mode is emptied and filled with sample data.' })
@Entity({ tableName: 'test_data_reset' })
export class TestDataReset extends TenantEntity {
  @Field(() => TestDataState, { description: 'How far it is.' })
  @Property({ type: 'text' })
  state: TestDataState = TestDataState.WAITING

  @Property({ type: 'uuid', nullable: true })
  requestedBy: string | null = null

  @Field(() => Int, { nullable: true, description: 'Listings of the sample data; null until it is there.' })
  @Property({ type: 'int', nullable: true })
  listingCount: number | null = null

  @Field(() => DateTime, { nullable: true, description: 'When the sample data was there (UTC).' })
  @Property({ type: 'datetime', nullable: true })
  finishedAt: Date | null = null
}

import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType } from 'type-graphql'
import { DateTime, TenantEntity } from '../../db/base.entity.js'
import { connectionOf } from '../../kernel/page.js'
import { SeenBy } from '../../kernel/seen-by.js'
import { NotificationKind } from './kinds.js'

@SeenBy('public')
@ObjectType({ description: 'Something you should know: your own alone, in this tenant.' })
@Entity({ tableName: 'notification' })
export class Notification extends TenantEntity {
  @Property({ type: 'uuid' })
  userId: string

  @Field(() => NotificationKind, { description: 'What it tells.' })
  @Property({ type: 'text' })
  kind: NotificationKind

  @Field(() => String, { nullable: true, description: 'Name of what it is about, where there is one.' })
  @Property({ type: 'text', nullable: true })
  about: string | null = null

  @Field(() => ID, { nullable: true, description: 'Id of what it is about.' })
  @Property({ type: 'uuid', nullable: true })
  subjectId: string | null = null

  @Field(() => DateTime, { nullable: true, description: 'When you read it; null: not yet.' })
  @Property({ type: 'datetime', nullable: true })
  readAt: Date | null = null
}

export const NotificationConnection = connectionOf(Notification, 'Notification')

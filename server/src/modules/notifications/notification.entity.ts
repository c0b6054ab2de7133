import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { DateTime, TenantEntity } from '../../db/base.entity.js'
import { connectionOf } from '../../kernel/page.js'
import { SeenBy } from '../../kernel/seen-by.js'

export enum NotificationKind {
  EXPORT_READY = 'EXPORT_READY',
  DELETION_CANCELLED = 'DELETION_CANCELLED',
  ROLE_CHANGED = 'ROLE_CHANGED',
  OWNERSHIP_RECEIVED = 'OWNERSHIP_RECEIVED',
  MEMBER_JOINED = 'MEMBER_JOINED',
  KEY_CREATED = 'KEY_CREATED',
}
registerEnumType(NotificationKind, {
  name: 'NotificationKind',
  description: 'What a notification tells.',
  valuesConfig: {
    EXPORT_READY: { description: 'An export that you asked for can be fetched.' },
    DELETION_CANCELLED: { description: 'An owner kept the tenant that was closed. To owners.' },
    ROLE_CHANGED: { description: 'Somebody gave you another role; `about` names it.' },
    OWNERSHIP_RECEIVED: { description: 'You own the tenant now.' },
    MEMBER_JOINED: { description: 'Somebody accepted an invitation; `about` is their name. To owners and admins.' },
    KEY_CREATED: { description: 'An API key was made; `about` is its name. To owners.' },
  },
})

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

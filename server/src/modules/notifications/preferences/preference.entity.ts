import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, ObjectType } from 'type-graphql'
import { TenantEntity } from '../../../db/base.entity.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import { NotificationKind } from '../kinds.js'

/** Stands only where a person chose. What the contract shows is below: one for every kind there is. */
@Entity({ tableName: 'notification_preference' })
export class ChosenPreference extends TenantEntity {
  @Property({ type: 'uuid' })
  userId: string

  @Property({ type: 'text' })
  kind: NotificationKind

  @Property({ type: 'boolean' })
  inApp: boolean

  @Property({ type: 'boolean' })
  byMail: boolean
}

@SeenBy('public')
@ObjectType({ description: 'How you are told of one kind of thing in this tenant.', simpleResolvers: true })
export class NotificationPreference {
  @Field(() => NotificationKind, { description: 'Of what.' })
  kind: NotificationKind

  @Field(() => Boolean, { description: 'On the bell.' })
  inApp: boolean

  @Field(() => Boolean, { description: 'By mail.' })
  byMail: boolean

  @Field(() => Boolean, {
    description: 'Whether mails of this kind can be switched off. Where they cannot, `byMail` is true and stays so.',
  })
  mailOptional: boolean
}

import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ObjectType } from 'type-graphql'
import { SeenBy } from '../../../kernel/seen-by.js'

/** A person's own row: nobody else reads it, whatever tenants they share. What others see stands in `User`. */
@SeenBy('public')
@ObjectType({ description: 'What a person says of themselves; for them alone, but for what makes up `User.name`.' })
@Entity({ tableName: 'user_profile' })
export class UserProfile {
  /** Of the person. */
  @PrimaryKey({ type: 'uuid', fieldName: 'user_id' })
  id: string

  @Field(() => String, { nullable: true, description: 'First name.' })
  @Property({ type: 'text', nullable: true })
  firstName: string | null = null

  @Field(() => String, { nullable: true, description: 'Last name.' })
  @Property({ type: 'text', nullable: true })
  lastName: string | null = null

  @Field(() => String, {
    nullable: true,
    description: 'What they go by, in place of first and last name; null: those.',
  })
  @Property({ type: 'text', nullable: true })
  displayName: string | null = null

  @Field(() => String, { nullable: true, description: 'Phone number in E.164. Shown to nobody else.' })
  @Property({ type: 'text', nullable: true })
  phone: string | null = null

  @Field(() => String, {
    nullable: true,
    description: 'Language of the admin and of the mails to them, BCP 47; null: that of each tenant.',
  })
  @Property({ type: 'text', nullable: true })
  locale: string | null = null

  @Field(() => String, {
    nullable: true,
    description: 'IANA zone in which they wish to read instants; null: that of their device.',
  })
  @Property({ type: 'text', nullable: true })
  timezone: string | null = null

  @Property({ type: 'datetime', onCreate: () => new Date(), onUpdate: () => new Date() })
  updatedAt: Date
}

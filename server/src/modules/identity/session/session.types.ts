import { Field, ID, ObjectType } from 'type-graphql'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'

@SeenBy('public')
@ObjectType({
  description: 'A session of the person who asks: one browser or program that is signed in. Nobody sees another’s.',
})
export class Session {
  @Field(() => ID, { description: 'UUIDv7.' })
  id: string

  @Field(() => String, { nullable: true, description: 'Browser by name, as it says of itself, such as `Firefox`.' })
  browser: string | null

  @Field(() => String, { nullable: true, description: 'System by name, as it says of itself, such as `Android`.' })
  system: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Network of the last use: an address whose end is masked, such as `203.0.113.x`.',
  })
  address: string | null

  @Field(() => DateTime, { description: 'When the person signed in.' })
  createdAt: Date

  @Field(() => DateTime, {
    description: 'When it was last renewed; a session in use renews itself every quarter of an hour.',
  })
  lastUsedAt: Date

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  current: boolean
}

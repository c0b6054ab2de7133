import { Field, ID, ObjectType } from 'type-graphql'
import { connectionOf } from '../../../kernel/page.js'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import { TenantRole, User } from '../user.entity.js'

/** A membership as the team sees it: the person, and nothing of their other tenants. */
@SeenBy('member.read')
@ObjectType({ description: 'A person of the tenant and their role in it. Permission `member.read`.' })
export class Member {
  @Field(() => ID, { description: 'Id of the membership, UUIDv7.' })
  id: string

  @Field(() => User, { description: 'The person.' })
  user: User

  @Field(() => TenantRole, { description: 'Their role here.' })
  role: TenantRole

  @Field(() => DateTime, { description: 'Since when they belong to the tenant.' })
  joinedAt: Date

  @Field(() => DateTime, {
    nullable: true,
    description: 'When they last opened or renewed a session here, to a quarter of an hour; null: never yet.',
  })
  lastSeenAt: Date | null
}

export const MemberConnection = connectionOf(Member, 'Member')

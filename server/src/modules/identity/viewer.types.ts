import { Field, ObjectType } from 'type-graphql'
import { DateTime } from '../../kernel/scalars.js'
import { SeenBy } from '../../kernel/seen-by.js'
import { TenantRole, User } from './user.entity.js'

@SeenBy('public')
@ObjectType({
  description: 'An operator’s leave to look at a tenant as one of its roles: half an hour, reading alone.',
})
export class ViewingAs {
  @Field(() => String, { description: 'Why, as they wrote it.' })
  reason: string

  @Field(() => DateTime, { description: 'When it ends; it cannot be prolonged.' })
  until: Date
}

@SeenBy('public')
@ObjectType({ description: 'Who is asking: a person, their role in this tenant and what it lets them do.' })
export class Viewer {
  @Field(() => User, { description: 'The person.' })
  user: User

  @Field(() => TenantRole, { nullable: true, description: 'Role in this tenant; null without a tenant or membership.' })
  role: TenantRole | null

  @Field(() => [String], { description: 'Permission keys held here, such as `listing.write`.' })
  permissions: string[]

  @Field(() => Boolean, {
    description: 'Whether the person is of the operator’s staff and may use the platform operations.',
  })
  isPlatformStaff: boolean

  @Field(() => Boolean, {
    description: 'Payments are a stand-in on this installation: nobody is charged. Say so wherever money is shown.',
  })
  isSandbox: boolean

  @Field(() => ViewingAs, {
    nullable: true,
    description: 'Set while an operator looks at the tenant as `role` does; every mutation is then FORBIDDEN.',
  })
  viewingAs: ViewingAs | null
}

@SeenBy('public')
@ObjectType({
  description: 'A session: a short access token, and who it is for. The refresh token travels in an httpOnly cookie.',
})
export class AuthPayload {
  @Field(() => String, { description: 'Bearer token, 15 minutes. Keep it in memory only.' })
  accessToken: string

  @Field(() => DateTime, { description: 'When the access token ends.' })
  expiresAt: Date

  @Field(() => String, { description: "Address of the admin of the tenant entered, on that tenant's own host." })
  adminUrl: string
}

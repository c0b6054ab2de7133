import { Field, ID, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../../../kernel/page.js'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import { TenantStatus } from '../../tenancy/tenant.entity.js'

@SeenBy('platform')
@ObjectType({
  description:
    'A tenant as the operator sees it: where it stands, who owns it, what it uses. Nothing its people wrote.',
})
export class PlatformTenant {
  @Field(() => ID, { description: 'UUIDv7; sorts by age.' })
  id: string

  @Field(() => String, { description: 'Short name, unique on the installation.' })
  slug: string

  @Field(() => String, { description: 'Name shown to visitors.' })
  name: string

  @Field(() => String, { nullable: true, description: 'Public contact address.' })
  email: string | null

  @Field(() => String, { description: 'IANA zone.' })
  timezone: string

  @Field(() => String, { description: 'BCP 47 language tag of its visitors.' })
  locale: string

  @Field(() => TenantStatus, { description: 'Where it stands.' })
  status: TenantStatus

  @Field(() => String, { nullable: true, description: 'Why it was last moved there, in the words of who did it.' })
  statusReason: string | null

  @Field(() => DateTime, { description: 'Since when it stands there.' })
  statusChangedAt: Date

  @Field(() => DateTime, { description: 'When it was founded.' })
  createdAt: Date

  planKey: string

  @Field(() => DateTime, {
    nullable: true,
    description: 'Closed tenants: until then it can be reopened; afterwards it is purged. Null for any other.',
  })
  get reopenableUntil(): Date | null {
    return this.status === TenantStatus.CLOSED ? new Date(this.statusChangedAt.getTime() + GRACE) : null
  }
}

const GRACE = 30 * 24 * 3_600_000

@SeenBy('platform')
@ObjectType({ description: 'Somebody who owns a tenant.' })
export class PlatformOwner {
  @Field(() => ID, { description: 'UUIDv7 of the person.' })
  userId: string

  @Field(() => String, { description: 'Name as they write it.' })
  name: string

  @Field(() => String, { description: 'E-mail address.' })
  email: string
}

@SeenBy('platform')
@ObjectType({ description: 'How much of something a tenant has.' })
export class PlatformUsage {
  @Field(() => Int, { description: 'People who are members.' })
  members: number

  @Field(() => Int, { description: 'Listings that are not deleted.' })
  listings: number
}

export const PlatformTenantConnection = connectionOf(PlatformTenant, 'PlatformTenant')

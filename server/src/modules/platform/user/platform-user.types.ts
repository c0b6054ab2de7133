import { IsOptional, MaxLength } from 'class-validator'
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../../kernel/page.js'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import { TenantRole } from '../../identity/user.entity.js'
import { TenantStatus } from '../../tenancy/tenant.entity.js'

export enum PlatformRole {
  ADMIN = 'ADMIN',
}
registerEnumType(PlatformRole, {
  name: 'PlatformRole',
  description: 'What a person may do for the operator; it opens nothing in a tenant.',
  valuesConfig: { ADMIN: { description: 'Everything the platform operations do.' } },
})

@SeenBy('platform')
@ObjectType({ description: 'A person as the operator sees them.' })
export class PlatformUser {
  @Field(() => ID, { description: 'UUIDv7; sorts by age.' })
  id: string

  @Field(() => String, { description: 'E-mail address, lower case.' })
  email: string

  @Field(() => String, { description: 'Name as they write it.' })
  name: string

  @Field(() => DateTime, { nullable: true, description: 'When the address was confirmed; null while it is not.' })
  emailVerifiedAt: Date | null

  @Field(() => PlatformRole, { nullable: true, description: 'Role on the operator’s staff, if any.' })
  platformRole: PlatformRole | null

  @Field(() => DateTime, { nullable: true, description: 'Since when they are suspended; null while they are not.' })
  disabledAt: Date | null

  @Field(() => String, { nullable: true, description: 'Why they are suspended.' })
  disabledReason: string | null

  @Field(() => DateTime, { description: 'When they first came.' })
  createdAt: Date
}

@SeenBy('platform')
@ObjectType({ description: 'A person’s role in one tenant, as the operator sees it.' })
export class PlatformMembership {
  @Field(() => TenantRole, { description: 'The role.' })
  role: TenantRole

  @Field(() => ID, { description: 'Id of the tenant.' })
  tenantId: string

  @Field(() => String, { description: 'Name of the tenant.' })
  tenantName: string

  @Field(() => TenantStatus, { description: 'Where the tenant stands.' })
  tenantStatus: TenantStatus
}

@InputType({ description: 'Which people; all that is given must hold.' })
export class PlatformUserFilter {
  @Field(() => String, { nullable: true, description: 'In the name or the e-mail address; or an id.' })
  @IsOptional()
  @MaxLength(254)
  text?: string | null

  @Field(() => ID, { nullable: true, description: 'Members of this tenant.' })
  @IsOptional()
  @MaxLength(36)
  tenantId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Only those who are suspended, or only those who are not.' })
  suspended?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Only the operator’s staff, or only those who are not.' })
  staff?: boolean | null
}

export const PlatformUserConnection = connectionOf(PlatformUser, 'PlatformUser')

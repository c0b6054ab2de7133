import { IsOptional, Length, Matches, MaxLength } from 'class-validator'
import { Field, InputType } from 'type-graphql'
import { IsEmailAddress } from '../../../kernel/email.js'
import { CreateTenantInput } from '../../tenancy/tenancy.inputs.js'
import { TenantStatus } from '../../tenancy/tenant.entity.js'

@InputType({ description: 'Which tenants; all that is given must hold.' })
export class PlatformTenantFilter {
  @Field(() => String, {
    nullable: true,
    description: 'In the name, the short name, or the address of an owner; or an id.',
  })
  @IsOptional()
  @MaxLength(200)
  text?: string | null

  @Field(() => TenantStatus, { nullable: true, description: 'Standing there.' })
  status?: TenantStatus | null

  @Field(() => String, { nullable: true, description: 'On this plan, by its key.' })
  @IsOptional()
  @MaxLength(40)
  plan?: string | null
}

@InputType({ description: 'A tenant made by the operator, with its first owner.' })
export class CreatePlatformTenantInput extends CreateTenantInput {
  @Field(() => String, { description: 'E-mail address of the owner: a known person, or a new one who is sent a link.' })
  @IsEmailAddress()
  @MaxLength(254)
  ownerEmail: string

  @Field(() => String, { nullable: true, description: 'Name of the owner; needed where the address is not known yet.' })
  @IsOptional()
  @Length(1, 120)
  ownerName?: string | null

  @Field(() => String, { nullable: true, description: 'Key of the plan; `free` when absent.' })
  @IsOptional()
  @MaxLength(40)
  planKey?: string | null
}

@InputType({ description: 'What the operator changes of a tenant; absent fields stay, null clears.' })
export class UpdatePlatformTenantInput {
  @Field(() => String, { nullable: true, description: 'Name shown to visitors, 1 to 120 characters.' })
  @IsOptional()
  @Length(1, 120)
  name?: string | null

  @Field(() => String, { nullable: true, description: 'Public contact address.' })
  @IsOptional()
  @IsEmailAddress()
  email?: string | null

  @Field(() => String, { nullable: true, description: 'IANA zone, such as `Europe/Berlin`.' })
  @IsOptional()
  @MaxLength(60)
  timezone?: string | null

  @Field(() => String, { nullable: true, description: 'BCP 47, such as `en` or `ar`.' })
  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { message: 'Write a language tag such as en or pt-BR.' })
  locale?: string | null

  @Field(() => String, { nullable: true, description: 'Key of the plan.' })
  @IsOptional()
  @MaxLength(40)
  planKey?: string | null
}

import { IsBoolean, IsOptional, Length, Matches, MaxLength } from 'class-validator'
import { Field, InputType } from 'type-graphql'
import { IsEmailAddress } from '../../kernel/email.js'
import { tenantSlugPattern } from '../tenancy/tenancy.inputs.js'
import { codeMessage, codePattern } from './factor/code.js'
import { WithCode } from './factor/factor.types.js'

const slugMessage = { message: 'Use lower-case letters, digits and single hyphens.' }

@InputType({ description: 'A person who joins without a tenant.' })
export class RegisterInput {
  @Field(() => String, { description: 'Name as they write it, 1 to 120 characters.' })
  @Length(1, 120)
  name: string

  @Field(() => String, { description: 'E-mail address; a link is sent to it.' })
  @IsEmailAddress()
  @MaxLength(254)
  email: string

  @Field(() => String, { description: 'At least 8 characters of any kind; not among the most used ones.' })
  @Length(1, 1_000)
  password: string
}

@InputType({ description: 'A person and their first tenant in one step.' })
export class RegisterTenantInput extends RegisterInput {
  @Field(() => String, { description: 'Name of the tenant shown to visitors, 1 to 120 characters.' })
  @Length(1, 120)
  tenantName: string

  @Field(() => String, { description: 'Short name: lower-case letters, digits, single hyphens; 2 to 63.' })
  @Length(2, 63)
  @Matches(tenantSlugPattern, slugMessage)
  tenantSlug: string

  @Field(() => String, {
    nullable: true,
    description:
      'For a known e-mail whose account has a second factor: six digits of the authenticator or a recovery code.',
  })
  @IsOptional()
  @MaxLength(40)
  @Matches(codePattern, codeMessage)
  totpCode?: string | null
}

@InputType({ description: 'Who signs in.' })
export class LoginInput extends WithCode {
  @Field(() => String, { description: 'E-mail address.' })
  @MaxLength(254)
  email: string

  @Field(() => String, { description: 'Password.' })
  @MaxLength(1_000)
  password: string

  @Field(() => String, {
    nullable: true,
    description: "Which tenant to enter; absent: the host's, else the last used.",
  })
  @IsOptional()
  @MaxLength(63)
  @Matches(tenantSlugPattern, slugMessage)
  tenantSlug?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whoever is not of the tenant of this address (or of `X-Tenant-Id`) signs in all the same, without a tenant, as someone who comes to claim a listing does. Without it that is a wrong log-in.',
  })
  @IsOptional()
  @IsBoolean()
  asGuest?: boolean | null
}

@InputType({ description: 'A change of password by its owner; every session ends and this one begins anew.' })
export class ChangePasswordInput extends WithCode {
  @Field(() => String, { description: 'The present password.' })
  @MaxLength(1_000)
  currentPassword: string

  @Field(() => String, { description: 'The new one: at least 8 characters of any kind.' })
  @Length(1, 1_000)
  newPassword: string
}

@InputType({ description: 'A new password by the link of a mail.' })
export class ResetPasswordInput extends WithCode {
  @Field(() => String, { description: 'From the link: one use, one hour.' })
  @MaxLength(1_000)
  token: string

  @Field(() => String, { description: 'The new password: at least 8 characters of any kind.' })
  @Length(1, 1_000)
  newPassword: string
}

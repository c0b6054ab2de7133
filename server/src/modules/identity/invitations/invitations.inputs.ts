import { ArrayMaxSize, IsOptional, IsUUID, Length, Matches, MaxLength } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { IsEmailAddress } from '../../../kernel/email.js'
import { codeMessage, codePattern } from '../factor/code.js'
import { TenantRole } from '../user.entity.js'

@InputType({ description: 'Whom to ask, and as what.' })
export class InviteMemberInput {
  @Field(() => String, { description: 'E-mail address; the link is sent to it and is good for this address alone.' })
  @IsEmailAddress()
  @MaxLength(254)
  email: string

  @Field(() => TenantRole, { description: 'The role they will have: none beyond one’s own.' })
  role: TenantRole

  @Field(() => [ID], {
    nullable: true,
    description:
      'For a MERCHANT: the listings they hold from the moment they join, at most 100. Absent or null: those of an invitation that is open already; an empty list: none.',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  listingIds?: string[] | null
}

@InputType({ description: 'A link of an invitation, and what it needs beside: see `InvitationCard.acceptBy`.' })
export class AcceptInvitationInput {
  @Field(() => String, { description: 'From the link: one use, seven days.' })
  @MaxLength(1_000)
  token: string

  @Field(() => String, {
    nullable: true,
    description: 'For a new account: name as they write it, 1 to 120 characters.',
  })
  @IsOptional()
  @Length(1, 120)
  name?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The account’s password, or for a new account one of at least 8 characters.',
  })
  @IsOptional()
  @MaxLength(1_000)
  password?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Six digits of the authenticator or a recovery code, where the account has a second factor.',
  })
  @IsOptional()
  @MaxLength(40)
  @Matches(codePattern, codeMessage)
  totpCode?: string | null
}

import { ArrayMaxSize, IsInt, IsOptional, Length, Matches, Max, MaxLength, Min } from 'class-validator'
import { Field, InputType, Int } from 'type-graphql'
import { DateTime } from '../../../kernel/scalars.js'
import { codeMessage, codePattern } from '../factor/code.js'
import { ApiKeyKind, ApiKeyMode } from './api-key.entity.js'

@InputType({ description: 'A new key.' })
export class CreateApiKeyInput {
  @Field(() => String, { description: 'What it is for, 1 to 80 characters.' })
  @Length(1, 80)
  name: string

  @Field(() => ApiKeyKind, { description: 'Publishable for pages, secret for servers.' })
  kind: ApiKeyKind

  @Field(() => ApiKeyMode, { description: 'Live or test data.', defaultValue: ApiKeyMode.LIVE })
  mode: ApiKeyMode

  @Field(() => [String], {
    nullable: true,
    description:
      'Permissions such as `listing.read`; a secret key needs one, a publishable key has none. Only what you hold.',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @MaxLength(60, { each: true })
  scopes?: string[] | null

  @Field(() => DateTime, { nullable: true, description: 'When it stops by itself; absent: never.' })
  @IsOptional()
  expiresAt?: Date | null

  @Field(() => [String], {
    nullable: true,
    description: 'Addresses or networks it may be used from, such as `203.0.113.7` or `2001:db8::/48`; at most 50.',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @MaxLength(50, { each: true })
  allowedIps?: string[] | null
}

@InputType({ description: 'What changes of a key; absent fields stay.' })
export class UpdateApiKeyInput {
  @Field(() => String, { nullable: true, description: 'What it is for, 1 to 80 characters.' })
  @IsOptional()
  @Length(1, 80)
  name?: string | null

  @Field(() => [String], { nullable: true, description: 'Addresses or networks; null or empty: any.' })
  @IsOptional()
  @ArrayMaxSize(50)
  @MaxLength(50, { each: true })
  allowedIps?: string[] | null
}

/** A day is long enough to bring a new key to every server; more is a key that nobody replaced. */
export const LONGEST_OVERLAP = 7 * 24 * 60

@InputType({ description: 'How a key is replaced, and who asks.' })
export class RotateApiKeyInput {
  @Field(() => Int, {
    defaultValue: 0,
    description: 'Minutes for which the old key is accepted beside the new one: 0 to 10,080 (a week).',
  })
  @IsInt()
  @Min(0)
  @Max(LONGEST_OVERLAP)
  overlapMinutes: number

  @Field(() => String, { nullable: true, description: 'Your present password: without it nothing is replaced.' })
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

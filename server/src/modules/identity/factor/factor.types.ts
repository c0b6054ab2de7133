import { IsOptional, Matches, MaxLength } from 'class-validator'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import { codeMessage, codePattern } from './code.js'

/** What every input has that asks who has a second factor for it. */
@InputType()
export abstract class WithCode {
  @Field(() => String, {
    nullable: true,
    description: 'Six digits of the authenticator or a recovery code, where the account has a second factor.',
  })
  @IsOptional()
  @MaxLength(40)
  @Matches(codePattern, codeMessage)
  totpCode?: string | null
}

@InputType({ description: 'Who is signed in proves again that they are the person.' })
export class ProveSelfInput extends WithCode {
  @Field(() => String, { description: 'The present password.' })
  @MaxLength(1_000)
  password: string
}

@InputType({ description: 'The password or a code: one of them is enough, and what is given must be right.' })
export class DisableTotpInput {
  @Field(() => String, { nullable: true, description: 'The present password.' })
  @IsOptional()
  @MaxLength(1_000)
  password?: string | null

  @Field(() => String, { nullable: true, description: 'Six digits of the authenticator, or a recovery code.' })
  @IsOptional()
  @MaxLength(40)
  @Matches(codePattern, codeMessage)
  totpCode?: string | null
}

@SeenBy('public')
@ObjectType({ description: 'An authenticator about to be set up; it counts once `confirmTotp` has seen a code of it.' })
export class TotpSetup {
  @Field(() => String, { description: 'The seed in base32, for typing. Shown this once.' })
  secret: string

  @Field(() => String, { description: 'The seed as an `otpauth://` address, as authenticators read it.' })
  uri: string
}

@SeenBy('public')
@ObjectType({ description: 'Codes for the day the authenticator is lost. Shown this once; each is good once.' })
export class RecoveryCodes {
  @Field(() => [String], { description: 'Ten codes such as `7k2hm-x90qd`.' })
  codes: string[]
}

@SeenBy('public')
@ObjectType({ description: 'The second factor of the person who asks.' })
export class SecondFactor {
  @Field(() => DateTime, { nullable: true, description: 'Since when log-in asks for a code; null: it does not.' })
  totpSince: Date | null

  @Field(() => Int, { description: 'Recovery codes not used yet.' })
  recoveryCodesLeft: number
}

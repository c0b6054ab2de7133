import { ArrayMaxSize, IsBoolean, IsOptional, Length, Matches, MaxLength, ValidateNested } from 'class-validator'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'

@SeenBy('public')
@ObjectType({ description: 'A passkey of the person who asks: it signs in by itself, and counts as both factors.' })
export class Passkey {
  @Field(() => ID, { description: 'UUIDv7.' })
  id: string

  @Field(() => String, { description: 'Name its owner gave it.' })
  name: string

  @Field(() => String, { description: 'Host it is good for: where it was made.' })
  host: string

  @Field(() => Boolean, {
    description: 'Whether the device keeps a copy elsewhere, so that a lost device does not lose it.',
  })
  backedUp: boolean

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt: Date

  @Field(() => DateTime, { nullable: true, description: 'When it last signed in; null: never.' })
  lastUsedAt: Date | null
}

@SeenBy('public')
@ObjectType({ description: 'What a browser asks a device to sign.' })
export class PasskeyChallenge {
  @Field(() => String, {
    description:
      'Options as JSON, for `PublicKeyCredential.parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON`. Good once, for five minutes.',
  })
  options: string
}

const base64url = { message: 'Send base64url, as PublicKeyCredential.toJSON() writes it.' }
const binary = /^[A-Za-z0-9_-]+$/

@InputType()
abstract class CredentialInput {
  @Field(() => String, { description: '`id`.' })
  @MaxLength(1_400)
  @Matches(binary, base64url)
  id: string

  @Field(() => String, { description: '`response.clientDataJSON`.' })
  @MaxLength(4_000)
  @Matches(binary, base64url)
  clientDataJSON: string
}

@InputType({ description: 'A new credential, from `PublicKeyCredential.toJSON()`; binary values in base64url.' })
export class NewCredentialInput extends CredentialInput {
  @Field(() => String, { description: '`response.attestationObject`.' })
  @MaxLength(8_000)
  @Matches(binary, base64url)
  attestationObject: string

  @Field(() => [String], { nullable: true, description: '`response.transports`, at most 10.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @Length(1, 20, { each: true })
  transports?: string[] | null
}

@InputType({ description: 'A passkey to keep.' })
export class FinishPasskeyRegistrationInput {
  @Field(() => String, { description: 'Name to know it by, 1 to 80 characters.' })
  @Length(1, 80)
  name: string

  @Field(() => NewCredentialInput, { description: 'What the browser answered.' })
  @ValidateNested()
  credential: NewCredentialInput
}

@InputType({ description: 'A signed challenge, from `PublicKeyCredential.toJSON()`; binary values in base64url.' })
export class SignedCredentialInput extends CredentialInput {
  @Field(() => String, { description: '`response.authenticatorData`.' })
  @MaxLength(4_000)
  @Matches(binary, base64url)
  authenticatorData: string

  @Field(() => String, { description: '`response.signature`.' })
  @MaxLength(4_000)
  @Matches(binary, base64url)
  signature: string
}

@InputType({ description: 'Signing in with a passkey.' })
export class FinishPasskeyLoginInput {
  @Field(() => SignedCredentialInput, { description: 'What the browser answered.' })
  @ValidateNested()
  credential: SignedCredentialInput

  @Field(() => String, {
    nullable: true,
    description: "Which tenant to enter; absent: the host's, else the last used.",
  })
  @IsOptional()
  @MaxLength(63)
  tenantSlug?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'As in `LoginInput.asGuest`: whoever is not of the tenant of this address signs in without one.',
  })
  @IsOptional()
  @IsBoolean()
  asGuest?: boolean | null
}

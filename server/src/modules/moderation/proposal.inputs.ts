import { ArrayMaxSize, IsOptional, IsUrl, IsUUID, Length, MaxLength } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { IsPhone, IsWebsite } from '../../kernel/contact-checks.js'
import { IsEmailAddress } from '../../kernel/email.js'
import { VisitorFormInput } from '../visitors/visitor-form.types.js'

@InputType({ description: 'How a listing should read; absent fields stay, at least one is there.' })
export class SuggestListingEditInput extends VisitorFormInput {
  @Field(() => ID, { description: 'Id of a published listing.' })
  @IsUUID()
  listingId: string

  @Field(() => String, { nullable: true, description: 'Its name, 1 to 200 characters.' })
  @IsOptional()
  @Length(1, 200)
  name?: string | null

  @Field(() => String, { nullable: true, description: 'Plain text, at most 10,000 characters.' })
  @IsOptional()
  @MaxLength(10_000)
  description?: string | null

  @Field(() => String, { nullable: true, description: 'Web address.' })
  @IsOptional()
  @MaxLength(2_000)
  @IsWebsite()
  website?: string | null

  @Field(() => String, { nullable: true, description: 'Phone number, with country code or as written locally.' })
  @IsOptional()
  @MaxLength(40)
  @IsPhone('part')
  phone?: string | null

  @Field(() => String, { nullable: true, description: 'Public e-mail address of the business.' })
  @IsOptional()
  @MaxLength(254)
  @IsEmailAddress()
  publicEmail?: string | null

  @Field(() => String, { nullable: true, description: 'How they know: plain text, at most 2,000 characters.' })
  @IsOptional()
  @MaxLength(2_000)
  note?: string | null

  @Field(() => String, { nullable: true, description: 'Who wishes to be told what became of it; never shown.' })
  @IsOptional()
  @MaxLength(254)
  @IsEmailAddress()
  email?: string | null
}

@InputType({ description: 'Why a listing is theirs.' })
export class ClaimListingInput {
  @Field(() => ID, { description: 'Id of a published listing.' })
  @IsUUID()
  listingId: string

  @Field(() => String, {
    description: 'Who they are there and how a moderator can see it: plain text, 10 to 2,000 characters.',
  })
  @Length(10, 2_000)
  proof: string

  @Field(() => [String], { nullable: true, description: 'Web addresses that prove it, at most 5.' })
  @IsOptional()
  @ArrayMaxSize(5)
  @MaxLength(2_000, { each: true })
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true }, { each: true })
  evidenceUrls?: string[] | null
}

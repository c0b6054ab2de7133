import { ArrayMaxSize, IsOptional, IsUUID, Length, MaxLength } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { IsEmailAddress } from '../../kernel/email.js'
import { VisitorFormInput } from '../visitors/visitor-form.types.js'

@InputType({ description: '"I would use them again", or not, and why.' })
export class EndorseListingInput extends VisitorFormInput {
  @Field(() => ID, { description: 'Id of a published listing.' })
  @IsUUID()
  listingId: string

  @Field(() => Boolean, { description: 'Whether they would use the business again.' })
  wouldRepeat: boolean

  @Field(() => [String], { nullable: true, description: 'What they liked: at most 10 words of 40 characters.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @Length(1, 40, { each: true })
  tags?: string[] | null

  @Field(() => String, { nullable: true, description: 'In their own words: plain text, at most 2,000 characters.' })
  @IsOptional()
  @MaxLength(2_000)
  comment?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Who wishes to be told what became of it; never shown. A link is sent there, and once it was followed the address is their one endorsement of the listing. Not for who is signed in.',
  })
  @IsOptional()
  @MaxLength(254)
  @IsEmailAddress()
  email?: string | null
}

@InputType({ description: 'What the business answers.' })
export class ReplyToEndorsementInput {
  @Field(() => String, { nullable: true, description: 'Plain text, at most 2,000 characters; null takes it away.' })
  @IsOptional()
  @MaxLength(2_000)
  text?: string | null
}

import { IsOptional, IsUUID, Length, Matches, MaxLength } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { IsPhone } from '../../kernel/contact-checks.js'
import { IsEmailAddress } from '../../kernel/email.js'
import { VisitorFormInput } from '../visitors/visitor-form.types.js'
import { EnquiryStatus } from './enquiry.entity.js'

const words = { message: 'Write something here.' }

@InputType({ description: 'What a visitor asks of a business.' })
export class SubmitEnquiryInput extends VisitorFormInput {
  @Field(() => ID, { description: 'Id of a published listing.' })
  @IsUUID()
  listingId: string

  @Field(() => String, { description: 'Who asks: 1 to 200 characters.' })
  @Length(1, 200)
  @Matches(/\S/, words)
  name: string

  @Field(() => String, { description: 'Where the answer goes; shown to nobody but who answers.' })
  @MaxLength(254)
  @IsEmailAddress()
  email: string

  @Field(() => String, {
    nullable: true,
    description: 'For who wishes to be called: with country code, or as written in the country of the listing.',
  })
  @IsOptional()
  @MaxLength(40)
  @IsPhone('part')
  phone?: string | null

  @Field(() => String, { description: 'What they ask: plain text, 1 to 5,000 characters.' })
  @Length(1, 5_000)
  @Matches(/\S/, words)
  message: string

  @Field(() => String, {
    description:
      'Which wording of the consent the visitor ticked, as your form names it: 1 to 80 characters, such as `2026-11`. Kept as proof.',
  })
  @Length(1, 80)
  @Matches(/\S/, words)
  consentVersion: string
}

@InputType({ description: 'What the business answers.' })
export class AnswerEnquiryInput {
  @Field(() => String, { description: 'Plain text, 1 to 5,000 characters; mailed to the visitor.' })
  @Length(1, 5_000)
  @Matches(/\S/, words)
  text: string
}

@InputType({ description: 'What changes; absent fields stay.' })
export class UpdateEnquiryInput {
  @Field(() => EnquiryStatus, {
    nullable: true,
    description: 'Where it stands from now on: CLOSED when it was settled by phone, SPAM, or NEW to look at it again.',
  })
  @IsOptional()
  status?: EnquiryStatus | null
}

@InputType({ description: 'Which enquiries; absent fields do not narrow.' })
export class EnquiryFilter {
  @Field(() => EnquiryStatus, { nullable: true, description: 'In this status; absent: in any but SPAM.' })
  @IsOptional()
  status?: EnquiryStatus | null

  @Field(() => ID, { nullable: true, description: 'To this listing.' })
  @IsOptional()
  @IsUUID()
  listingId?: string | null
}

import { IsOptional, Matches, MaxLength } from 'class-validator'
import { Field, InputType } from 'type-graphql'
import { IsPhone, IsTimeZone } from '../../../kernel/contact-checks.js'

@InputType({
  description:
    'What changes of one’s profile; absent fields stay, null or an empty text clears. Of the three names one must be left once any was written.',
})
export class UpdateProfileInput {
  @Field(() => String, { nullable: true, description: 'At most 59 characters.' })
  @IsOptional()
  @MaxLength(59)
  firstName?: string | null

  @Field(() => String, { nullable: true, description: 'At most 60 characters.' })
  @IsOptional()
  @MaxLength(60)
  lastName?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What others see in place of first and last name, at most 120 characters.',
  })
  @IsOptional()
  @MaxLength(120)
  displayName?: string | null

  @Field(() => String, { nullable: true, description: 'Phone number with country code.' })
  @IsOptional()
  @MaxLength(40)
  @IsPhone('whole')
  phone?: string | null

  @Field(() => String, { nullable: true, description: 'BCP 47, such as `en` or `ar`; null: that of each tenant.' })
  @IsOptional()
  @MaxLength(35)
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { message: 'Write a language tag such as en or pt-BR.' })
  locale?: string | null

  @Field(() => String, { nullable: true, description: 'IANA zone, such as Europe/Berlin; null: that of the device.' })
  @IsOptional()
  @MaxLength(60)
  @IsTimeZone()
  timezone?: string | null
}

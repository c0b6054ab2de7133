import { ArrayMaxSize, IsInt, IsOptional, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator'
import { Field, InputType, Int } from 'type-graphql'
import { IsPhone, IsTimeZone, IsWebsite } from '../../kernel/contact-checks.js'
import { IsEmailAddress } from '../../kernel/email.js'
import { AddressInput } from '../../kernel/postal.js'
import { HoursInput } from '../hours/hours.types.js'
import { SocialNetwork } from './tenant.types.js'

@InputType({ description: 'A page of the tenant on a social network.' })
export class SocialLinkInput {
  @Field(() => SocialNetwork, { description: 'The network.' })
  network: SocialNetwork

  @Field(() => String, { description: 'Web address of the page; `https://` is added where it is left out.' })
  @Length(1, 500)
  @IsWebsite()
  url: string
}

@InputType({ description: 'Legal pages to change; absent ones stay, null clears.' })
export class LegalLinksInput {
  @Field(() => String, { nullable: true, description: 'Who is responsible.' })
  @IsOptional()
  @Length(1, 500)
  @IsWebsite()
  imprint?: string | null

  @Field(() => String, { nullable: true, description: 'What becomes of personal data.' })
  @IsOptional()
  @Length(1, 500)
  @IsWebsite()
  privacy?: string | null

  @Field(() => String, { nullable: true, description: 'Terms of use or of business.' })
  @IsOptional()
  @Length(1, 500)
  @IsWebsite()
  terms?: string | null
}

@InputType({ description: 'What a visitor pays who does not come. It replaces the former one whole.' })
export class NoShowPolicyInput {
  @Field(() => String, { nullable: true, description: 'In words, at most 2,000 characters.' })
  @IsOptional()
  @MaxLength(2_000)
  text?: string | null

  @Field(() => Int, { nullable: true, description: 'Share of the price, in per cent, 0 to 100.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  feePercent?: number | null
}

@InputType({ description: 'Until when a visitor may cancel. It replaces the former one whole.' })
export class CancellationPolicyInput extends NoShowPolicyInput {
  @Field(() => Int, { nullable: true, description: 'Free until so many minutes before it begins; at most 90 days.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(129_600)
  noticeMinutes?: number | null
}

@InputType({ description: 'Policies to change; absent ones stay, null clears.' })
export class PoliciesInput {
  @Field(() => CancellationPolicyInput, { nullable: true, description: 'Cancelling.' })
  @IsOptional()
  @ValidateNested()
  cancellation?: CancellationPolicyInput | null

  @Field(() => NoShowPolicyInput, { nullable: true, description: 'Not coming.' })
  @IsOptional()
  @ValidateNested()
  noShow?: NoShowPolicyInput | null
}

@InputType({ description: 'What changes of the tenant; absent fields stay, null clears.' })
export class UpdateTenantInput {
  @Field(() => String, { nullable: true, description: '1 to 120 characters.' })
  @IsOptional()
  @Length(1, 120)
  name?: string | null

  @Field(() => String, { nullable: true, description: 'At most 1,000 characters.' })
  @IsOptional()
  @MaxLength(1_000)
  description?: string | null

  @Field(() => String, { nullable: true, description: 'Name of the business in law, at most 200 characters.' })
  @IsOptional()
  @MaxLength(200)
  legalName?: string | null

  @Field(() => String, { nullable: true, description: 'What kind of business it is, at most 80 characters.' })
  @IsOptional()
  @MaxLength(80)
  category?: string | null

  @Field(() => String, { nullable: true, description: 'Public contact address.' })
  @IsOptional()
  @IsEmailAddress()
  @MaxLength(254)
  email?: string | null

  @Field(() => String, { nullable: true, description: 'Public phone number, with country code.' })
  @IsOptional()
  @MaxLength(40)
  @IsPhone('whole')
  phone?: string | null

  @Field(() => AddressInput, { nullable: true, description: 'Where it is, in words.' })
  @IsOptional()
  @ValidateNested()
  address?: AddressInput | null

  @Field(() => [SocialLinkInput], {
    nullable: true,
    description: 'The whole list in the order it is shown, at most 20.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  socialLinks?: SocialLinkInput[] | null

  @Field(() => LegalLinksInput, { nullable: true, description: 'Pages that the law asks for; null clears all.' })
  @IsOptional()
  @ValidateNested()
  legalLinks?: LegalLinksInput | null

  @Field(() => PoliciesInput, { nullable: true, description: 'What visitors agree to; null clears all.' })
  @IsOptional()
  @ValidateNested()
  policies?: PoliciesInput | null

  @Field(() => HoursInput, { nullable: true, description: 'When the business itself is open; null: unknown.' })
  @IsOptional()
  @ValidateNested()
  businessHours?: HoursInput | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it wishes to be found in public directories of the operator.',
  })
  isPublicDirectory?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether what an owner changes of name, place, contacts and category of a published listing waits for a moderator.',
  })
  @IsOptional()
  reviewsOwnerEdits?: boolean | null

  @Field(() => String, { nullable: true, description: 'IANA zone, such as `Europe/Berlin`.' })
  @IsOptional()
  @MaxLength(60)
  @IsTimeZone()
  timezone?: string | null

  @Field(() => String, { nullable: true, description: 'BCP 47, such as `en` or `ar`.' })
  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { message: 'Write a language tag such as en or pt-BR.' })
  locale?: string | null
}

import {
  ArrayMaxSize,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator'
import { Field, ID, InputType, Int } from 'type-graphql'
import { IsEmailAddress } from '../../kernel/email.js'
import { BrandFont, ColorScheme } from './branding.js'

const color = /^#[0-9a-f]{6}$/i
const colorMessage = { message: 'Write a colour as #rrggbb.' }
export const tenantSlugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

@InputType({ description: 'Colours to change; absent ones stay, null returns to the default.' })
export class BrandColorsInput {
  @Field(() => String, { nullable: true, description: 'Buttons, links, what is chosen. #rrggbb.' })
  @IsOptional()
  @Matches(color, colorMessage)
  primary?: string | null

  @Field(() => String, { nullable: true, description: 'Small highlights. #rrggbb.' })
  @IsOptional()
  @Matches(color, colorMessage)
  accent?: string | null

  @Field(() => String, { nullable: true, description: 'Behind everything. #rrggbb.' })
  @IsOptional()
  @Matches(color, colorMessage)
  background?: string | null

  @Field(() => String, { nullable: true, description: 'Cards and fields. #rrggbb.' })
  @IsOptional()
  @Matches(color, colorMessage)
  surface?: string | null

  @Field(() => String, { nullable: true, description: 'Words. #rrggbb.' })
  @IsOptional()
  @Matches(color, colorMessage)
  text?: string | null
}

@InputType({ description: 'What changes of the brand; absent fields stay.' })
export class UpdateBrandingInput {
  @Field(() => BrandColorsInput, { nullable: true, description: 'The light palette.' })
  @IsOptional()
  @ValidateNested()
  colors?: BrandColorsInput | null

  @Field(() => BrandColorsInput, { nullable: true, description: 'The dark palette.' })
  @IsOptional()
  @ValidateNested()
  darkColors?: BrandColorsInput | null

  @Field(() => BrandFont, { nullable: true, description: 'Font of names and text.' })
  font?: BrandFont | null

  @Field(() => Int, { nullable: true, description: 'Radius of corners, 0 to 24 CSS pixels.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(24)
  radius?: number | null

  @Field(() => ColorScheme, { nullable: true, description: 'Which palette visitors see.' })
  colorScheme?: ColorScheme | null

  @Field(() => ID, { nullable: true, description: 'A confirmed upload with purpose `logo`; null removes the logo.' })
  @IsOptional()
  @IsUUID()
  logoId?: string | null
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

  @Field(() => String, { nullable: true, description: 'Public contact address.' })
  @IsOptional()
  @IsEmailAddress()
  email?: string | null

  @Field(() => String, { nullable: true, description: 'Public phone number, with country code.' })
  @IsOptional()
  @MaxLength(40)
  phone?: string | null

  @Field(() => String, { nullable: true, description: 'IANA zone, such as `Europe/Berlin`.' })
  @IsOptional()
  @MaxLength(60)
  timezone?: string | null

  @Field(() => String, { nullable: true, description: 'BCP 47, such as `en` or `ar`.' })
  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { message: 'Write a language tag such as en or pt-BR.' })
  locale?: string | null
}

@InputType({ description: 'The whole list of allowed origins; what is not in it is removed.' })
export class SetAllowedOriginsInput {
  @Field(() => [String], {
    description: 'Origins such as `https://www.example.org`, at most 50; no path, no wildcard.',
  })
  @ArrayMaxSize(50)
  @MaxLength(300, { each: true })
  origins: string[]
}

@InputType({ description: 'A new tenant for the signed-in user, who becomes its OWNER.' })
export class CreateTenantInput {
  @Field(() => String, { description: 'Name shown to visitors, 1 to 120 characters.' })
  @Length(1, 120)
  name: string

  @Field(() => String, { description: 'Short name: lower-case letters, digits, single hyphens; 2 to 63.' })
  @Length(2, 63)
  @Matches(tenantSlugPattern, { message: 'Use lower-case letters, digits and single hyphens.' })
  slug: string

  @Field(() => String, { nullable: true, description: 'IANA zone; UTC when absent.' })
  @IsOptional()
  @MaxLength(60)
  timezone?: string | null

  @Field(() => String, { nullable: true, description: 'BCP 47; `en` when absent.' })
  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { message: 'Write a language tag such as en or pt-BR.' })
  locale?: string | null
}

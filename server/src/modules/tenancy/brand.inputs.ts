import { IsInt, IsOptional, IsUUID, Length, Matches, Max, Min, ValidateNested } from 'class-validator'
import { Field, ID, InputType, Int } from 'type-graphql'
import { BrandFont, ColorScheme, VoiceStyle } from './brand.types.js'

const color = /^#[0-9a-f]{6}$/i
const colorMessage = { message: 'Write a colour as #rrggbb.' }

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

  @Field(() => VoiceStyle, { nullable: true, description: 'How it speaks.' })
  voiceStyle?: VoiceStyle | null

  @Field(() => String, {
    nullable: true,
    description: 'Name that mails come from, 1 to 100 characters in one line; null: the name of the tenant.',
  })
  @IsOptional()
  @Length(1, 100)
  @Matches(/^[^\p{C}<>"@]*\p{L}[^\p{C}<>"@]*$/u, { message: 'Write a name, without quotation marks, @, < or >.' })
  senderName?: string | null

  @Field(() => ID, { nullable: true, description: 'A confirmed upload with purpose `logo`; null removes the logo.' })
  @IsOptional()
  @IsUUID()
  logoId?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The logo for dark grounds, an upload with purpose `logo`; null: the logo itself.',
  })
  @IsOptional()
  @IsUUID()
  logoDarkId?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The small square picture of a browser tab, an upload with purpose `favicon`; null: the logo.',
  })
  @IsOptional()
  @IsUUID()
  faviconId?: string | null
}

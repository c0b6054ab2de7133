import { Field, ID, InputType, Int } from 'type-graphql'
import { IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator'
import { BrandFont } from '../tenancy/branding.js'
import { BrandColorsInput } from '../tenancy/brand.inputs.js'

@InputType({ description: 'Branding to try on a mail, not saved; what is absent is taken from the tenant.' })
export class TriedBrandingInput {
  @Field(() => BrandColorsInput, { nullable: true, description: 'The light palette.' })
  @IsOptional()
  @ValidateNested()
  colors?: BrandColorsInput | null

  @Field(() => BrandColorsInput, { nullable: true, description: 'The dark palette.' })
  @IsOptional()
  @ValidateNested()
  darkColors?: BrandColorsInput | null

  @Field(() => BrandFont, { nullable: true, description: 'Font of the text.' })
  font?: BrandFont | null

  @Field(() => Int, { nullable: true, description: 'Radius of corners, 0 to 24 CSS pixels.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(24)
  radius?: number | null

  @Field(() => ID, { nullable: true, description: 'A confirmed upload with purpose `logo`; null shows the name.' })
  @IsOptional()
  @IsUUID()
  logoId?: string | null
}

import { ArrayMaxSize, IsOptional, Length, Matches, MaxLength } from 'class-validator'
import { Field, InputType } from 'type-graphql'
import { IsTimeZone } from '../../kernel/contact-checks.js'

export const tenantSlugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

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
  @IsTimeZone()
  timezone?: string | null

  @Field(() => String, { nullable: true, description: 'BCP 47; `en` when absent.' })
  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { message: 'Write a language tag such as en or pt-BR.' })
  locale?: string | null
}

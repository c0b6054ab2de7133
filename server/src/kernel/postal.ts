import { IsOptional, MaxLength } from 'class-validator'
import { Field, InputType, ObjectType } from 'type-graphql'
import { IsCountry } from './contact-checks.js'
import { SeenBy } from './seen-by.js'

@SeenBy('public')
@ObjectType({ description: 'A postal address; every part may be missing.', simpleResolvers: true })
export class Address {
  @Field(() => String, { nullable: true, description: 'Street and number.' })
  line1: string | null

  @Field(() => String, { nullable: true, description: 'Floor, unit, building.' })
  line2: string | null

  @Field(() => String, { nullable: true, description: 'Town.' })
  city: string | null

  @Field(() => String, { nullable: true, description: 'State, county, province.' })
  region: string | null

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postal: string | null

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2, such as `DE`.' })
  country: string | null
}

@InputType({ description: 'A postal address. It replaces the former one whole.' })
export class AddressInput {
  @Field(() => String, { nullable: true, description: 'Street and number.' })
  @IsOptional()
  @MaxLength(200)
  line1?: string | null

  @Field(() => String, { nullable: true, description: 'Floor, unit, building.' })
  @IsOptional()
  @MaxLength(200)
  line2?: string | null

  @Field(() => String, { nullable: true, description: 'Town.' })
  @IsOptional()
  @MaxLength(120)
  city?: string | null

  @Field(() => String, { nullable: true, description: 'State, county, province.' })
  @IsOptional()
  @MaxLength(120)
  region?: string | null

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  @IsOptional()
  @MaxLength(20)
  postal?: string | null

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2, such as `DE`.' })
  @IsOptional()
  @IsCountry()
  country?: string | null
}

/** An address as it is stored: every part trimmed, blank ones null. */
export function addressOf(input: AddressInput | null): Address {
  const { line1, line2, city, region, postal, country } = input ?? {}
  const parts = { line1: text(line1), line2: text(line2), city: text(city), region: text(region), postal: text(postal) }
  return { ...parts, country: country?.toUpperCase() ?? null }
}

const text = (value: string | null | undefined): string | null => value?.trim() || null

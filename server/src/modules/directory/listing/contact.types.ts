import { Field, Float, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { IsOptional, Length, Max, MaxLength, Min } from 'class-validator'
import { SeenBy } from '../../../kernel/seen-by.js'

@SeenBy('public')
@ObjectType({ description: 'A phone number, and what it is for.', simpleResolvers: true })
export class LabelledPhone {
  @Field(() => String, {
    nullable: true,
    description: 'What it is for, such as `Reservations`; null for just the phone.',
  })
  label: string | null

  @Field(() => String, { description: 'E.164, such as `+49892199890`.' })
  number: string
}

@InputType({ description: 'A phone number, and what it is for.' })
export class LabelledPhoneInput {
  @Field(() => String, { nullable: true, description: '1 to 40 characters, such as `Reservations`.' })
  @IsOptional()
  @Length(1, 40)
  label?: string | null

  @Field(() => String, { description: 'As `phone` is written.' })
  @MaxLength(40)
  number: string
}

export enum ServiceAreaKind {
  RADIUS = 'RADIUS',
  PLACE = 'PLACE',
  POSTAL_CODE = 'POSTAL_CODE',
}
registerEnumType(ServiceAreaKind, {
  name: 'ServiceAreaKind',
  description: 'What an area is told by.',
  valuesConfig: {
    RADIUS: { description: 'A circle around the point of the listing; `radiusKm` says how far.' },
    PLACE: { description: 'A town, a district, a region; `name` says which.' },
    POSTAL_CODE: {
      description: 'A postal code, or the beginning of some with a `*`, such as `82*`; `name` says which.',
    },
  },
})

@SeenBy('public')
@ObjectType({ description: 'An area a business comes to or delivers to.', simpleResolvers: true })
export class ServiceArea {
  @Field(() => ServiceAreaKind, { description: 'What it is told by.' })
  kind: ServiceAreaKind

  @Field(() => String, { nullable: true, description: 'The place or the postal code; null for a radius.' })
  name: string | null

  @Field(() => Float, { nullable: true, description: 'Kilometres around the listing; null for what has a name.' })
  radiusKm: number | null
}

@InputType({ description: 'An area a business comes to or delivers to: a radius, or something with a name.' })
export class ServiceAreaInput {
  @Field(() => ServiceAreaKind, { description: 'What it is told by.' })
  kind: ServiceAreaKind

  @Field(() => String, { nullable: true, description: 'For PLACE and POSTAL_CODE; 1 to 120 characters.' })
  @IsOptional()
  @Length(1, 120)
  name?: string | null

  @Field(() => Float, { nullable: true, description: 'For RADIUS; kilometres, 0.1 to 1,000.' })
  @IsOptional()
  @Min(0.1)
  @Max(1_000)
  radiusKm?: number | null
}

@SeenBy('public')
@ObjectType({ description: 'A public holiday on which a listing is closed.', simpleResolvers: true })
export class ListingHoliday {
  @Field(() => String, { description: 'Local date, `YYYY-MM-DD`.' })
  date: string

  @Field(() => String, { description: 'Its name in the language of the country.' })
  name: string
}

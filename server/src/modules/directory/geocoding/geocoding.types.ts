import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { Location } from '../listing/listing.entity.js'

export enum GeocodingPrecision {
  ADDRESS = 'ADDRESS',
  STREET = 'STREET',
  POSTAL_CODE = 'POSTAL_CODE',
  CITY = 'CITY',
}
registerEnumType(GeocodingPrecision, {
  name: 'GeocodingPrecision',
  description: 'How exact a point is that was found for an address.',
  valuesConfig: {
    ADDRESS: { description: 'The house.' },
    STREET: { description: 'Somewhere in the street.' },
    POSTAL_CODE: { description: 'The middle of the postal code.' },
    CITY: { description: 'The middle of the town, or of a part of it.' },
  },
})

export enum GeocodingSource {
  MAP_SERVICE = 'MAP_SERVICE',
  OWN_LISTINGS = 'OWN_LISTINGS',
}
registerEnumType(GeocodingSource, {
  name: 'GeocodingSource',
  description: 'Who knew a place.',
  valuesConfig: {
    MAP_SERVICE: { description: 'The map service of the installation.' },
    OWN_LISTINGS: { description: 'Published listings of the tenant in the same street, postal code or town.' },
  },
})

@ObjectType({ description: 'The point of an address, and how exact it is.', simpleResolvers: true })
export class GeocodedAddress {
  @Field(() => Location, { description: 'The point, WGS 84.' })
  location: Location

  @Field(() => GeocodingPrecision, { description: 'How exact it is: less than ADDRESS wants a look.' })
  precision: GeocodingPrecision

  @Field(() => GeocodingSource, { description: 'Who knew it.' })
  source: GeocodingSource

  @Field(() => String, {
    nullable: true,
    description: 'What was found, as the map service writes it; null where it is the tenant’s own listings.',
  })
  label: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Whose data it is, to be shown beside it; null where it is the tenant’s own.',
  })
  attribution: string | null
}

import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { SeenBy } from '../../kernel/seen-by.js'
import type { HeldEdit } from '../directory/listing/owner-edits.js'

/** What a visitor may suggest. */
export const proposedFields = ['name', 'description', 'website', 'phone', 'email'] as const
export type Suggested = Partial<Record<(typeof proposedFields)[number], string | null>>
/** Also what an owner changed of their own listing, as `updateListing` will be given it. */
export type Proposal = Suggested & HeldEdit

export enum ProposedField {
  name = 'name',
  description = 'description',
  website = 'website',
  phone = 'phone',
  email = 'email',
  address = 'address',
  location = 'location',
  category = 'category',
  translations = 'translations',
  socialLinks = 'socialLinks',
}
registerEnumType(ProposedField, {
  name: 'ProposedField',
  description:
    'A field of a listing that visitors may suggest to change, or whose change by an owner waits, by its name there.',
  valuesConfig: {
    name: { description: 'Name of the business.' },
    description: { description: 'Description.' },
    website: { description: 'Web address.' },
    phone: { description: 'Phone numbers.' },
    email: { description: 'Public e-mail address.' },
    address: { description: 'Address.' },
    location: { description: 'Point on the map: latitude and longitude.' },
    category: { description: 'Categories, the primary one first.' },
    translations: { description: 'Names and descriptions in further languages, a line each: `de: Name. Description`.' },
    socialLinks: { description: 'Pages elsewhere, such as on a social network, a line each.' },
  },
})

@SeenBy('public')
@ObjectType({ description: 'One field of a suggested edit.', simpleResolvers: true })
export class ProposedChange {
  @Field(() => ProposedField, { description: 'Which.' })
  field: ProposedField

  @Field(() => String, { nullable: true, description: 'As it reads at this moment.' })
  before: string | null

  @Field(() => String, { description: 'As it should read; empty: cleared.' })
  after: string
}

import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { SeenBy } from '../../kernel/seen-by.js'

/** What a visitor may suggest. */
export const proposedFields = ['name', 'description', 'website', 'phone', 'email'] as const
export type Proposal = Partial<Record<(typeof proposedFields)[number], string | null>>

export enum ProposedField {
  name = 'name',
  description = 'description',
  website = 'website',
  phone = 'phone',
  email = 'email',
}
registerEnumType(ProposedField, {
  name: 'ProposedField',
  description: 'A field of a listing that visitors may suggest to change, by its name there.',
  valuesConfig: {
    name: { description: 'Name of the business.' },
    description: { description: 'Description.' },
    website: { description: 'Web address.' },
    phone: { description: 'Phone number.' },
    email: { description: 'Public e-mail address.' },
  },
})

@SeenBy('moderation.decide')
@ObjectType({ description: 'One field of a suggested edit.', simpleResolvers: true })
export class ProposedChange {
  @Field(() => ProposedField, { description: 'Which.' })
  field: ProposedField

  @Field(() => String, { nullable: true, description: 'As it reads at this moment.' })
  before: string | null

  @Field(() => String, { description: 'As it should read.' })
  after: string
}

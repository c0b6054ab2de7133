import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Listing } from './listing.entity.js'

export enum CompletenessStep {
  CATEGORY = 'CATEGORY',
  DESCRIPTION = 'DESCRIPTION',
  PICTURE = 'PICTURE',
  HOURS = 'HOURS',
  LOCATION = 'LOCATION',
  CONTACT = 'CONTACT',
  FIELDS = 'FIELDS',
  ADDRESS = 'ADDRESS',
  WEBSITE = 'WEBSITE',
  MORE_PICTURES = 'MORE_PICTURES',
  ALT_TEXT = 'ALT_TEXT',
  TAGS = 'TAGS',
}
registerEnumType(CompletenessStep, {
  name: 'CompletenessStep',
  description: 'What would make a listing more complete.',
  valuesConfig: {
    CATEGORY: { description: 'Put it into a category.' },
    DESCRIPTION: { description: 'Write at least 80 characters about it.' },
    PICTURE: { description: 'Add a picture.' },
    HOURS: { description: 'Say when it is open.' },
    LOCATION: { description: 'Put it on the map.' },
    CONTACT: { description: 'Give a phone number or an e-mail address.' },
    FIELDS: { description: 'Fill in what its categories ask for.' },
    ADDRESS: { description: 'Write street and city.' },
    WEBSITE: { description: 'Link its website.' },
    MORE_PICTURES: { description: 'Show at least three pictures.' },
    ALT_TEXT: { description: 'Describe every picture for those who cannot see it.' },
    TAGS: { description: 'Add a tag.' },
  },
})

@SeenBy('public')
@ObjectType({ description: 'How much of what visitors look for a listing says.', simpleResolvers: true })
export class Completeness {
  @Field(() => Int, { description: '0 to 100: the weights of what is there.' })
  score: number

  @Field(() => CompletenessStep, {
    nullable: true,
    description: 'What is missing that would add most; null when nothing is.',
  })
  nextStep: CompletenessStep | null

  @Field(() => [CompletenessStep], { description: 'Everything that is missing, what adds most first.' })
  missing: CompletenessStep[]
}

export type Beside = { pictures: { alt: string | null }[]; categories: number; fields: { values: string[] }[] }
type Step = { step: CompletenessStep; weight: number; done: (listing: Listing, beside: Beside) => boolean }

/** What each is worth, of 100: by how much of what visitors do depends on it. */
const steps: readonly Step[] = [
  { step: CompletenessStep.CATEGORY, weight: 15, done: (_, { categories }) => categories > 0 },
  { step: CompletenessStep.DESCRIPTION, weight: 13, done: ({ description }) => (description?.length ?? 0) >= 80 },
  { step: CompletenessStep.PICTURE, weight: 13, done: (_, { pictures }) => pictures.length > 0 },
  { step: CompletenessStep.HOURS, weight: 12, done: ({ openingHours }) => openingHours !== null },
  { step: CompletenessStep.LOCATION, weight: 11, done: ({ lat }) => lat !== null },
  { step: CompletenessStep.CONTACT, weight: 10, done: ({ phone, email }) => Boolean(phone || email) },
  {
    step: CompletenessStep.FIELDS,
    weight: 7,
    done: (_, { fields }) => fields.every(({ values }) => values.length > 0),
  },
  { step: CompletenessStep.ADDRESS, weight: 6, done: ({ line1, city }) => Boolean(line1 && city) },
  { step: CompletenessStep.WEBSITE, weight: 5, done: ({ website }) => website !== null },
  { step: CompletenessStep.MORE_PICTURES, weight: 3, done: (_, { pictures }) => pictures.length >= 3 },
  {
    step: CompletenessStep.ALT_TEXT,
    weight: 3,
    done: (_, { pictures }) => pictures.length > 0 && pictures.every(({ alt }) => alt?.trim()),
  },
  { step: CompletenessStep.TAGS, weight: 2, done: ({ tags }) => tags.length > 0 },
]

export function completenessOf(listing: Listing, beside: Beside): Completeness {
  const missing = steps.filter(({ done }) => !done(listing, beside))
  const score = 100 - missing.reduce((sum, { weight }) => sum + weight, 0)
  return { score, nextStep: missing[0]?.step ?? null, missing: missing.map(({ step }) => step) }
}

import { IsEnum, Length, Matches, MaxLength, ValidateNested } from 'class-validator'
import { Field, InputType } from 'type-graphql'
import { IsEmailAddress } from '../../../kernel/email.js'
import { VisitorFormInput } from '../../visitors/visitor-form.types.js'
import { ListingFilter } from '../listing/filter.inputs.js'
import { SearchFrequency } from './saved-search.entity.js'

@InputType({ description: 'Which search, and where its new matches go.' })
export class SaveSearchInput extends VisitorFormInput {
  @Field(() => ListingFilter, {
    description:
      'As `listings` takes it; empty: every new listing. `openNow`, `openAt`, `featured` and `status` are of a moment and left out; `near` without a radius counts as 25 km.',
  })
  @ValidateNested()
  filter: ListingFilter

  @Field(() => String, {
    description: 'Where the mails go: a link is sent there first, and nothing else before it was followed.',
  })
  @MaxLength(254)
  @IsEmailAddress()
  email: string

  @Field(() => SearchFrequency, { description: 'How often at most.' })
  @IsEnum(SearchFrequency)
  frequency: SearchFrequency

  @Field(() => String, {
    description:
      'Which wording of the consent the visitor ticked, as your form names it: 1 to 80 characters, such as `2026-11`. Kept as proof.',
  })
  @Length(1, 80)
  @Matches(/\S/, { message: 'Write something here.' })
  consentVersion: string
}

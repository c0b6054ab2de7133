import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Length, Matches, Max, Min, ValidateNested } from 'class-validator'
import { Field, ID, InputType, Int } from 'type-graphql'
import { FieldType } from './category-field.entity.js'

@InputType({ description: 'What something is called in one language.' })
export class LocalizedLabelInput {
  @Field(() => String, { description: 'BCP 47 tag, such as `de`; each once.' })
  @Length(2, 35)
  locale: string

  @Field(() => String, { description: '1 to 80 characters.' })
  @Length(1, 80)
  label: string
}

@InputType({ description: 'One thing that can be chosen.' })
export class FieldOptionInput {
  @Field(() => String, {
    nullable: true,
    description: 'What is stored and sent: small letters, digits and underscores; made from the label when absent.',
  })
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9_]{0,39}$/, { message: 'Use small letters, digits and underscores.' })
  value?: string | null

  @Field(() => String, { description: '1 to 80 characters.' })
  @Length(1, 80)
  label: string

  @Field(() => [LocalizedLabelInput], { nullable: true, description: 'The same in further languages, at most 20.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  labels?: LocalizedLabelInput[] | null
}

@InputType({ description: 'What changes of a field; absent ones stay. Key, type and category stay for good.' })
export class UpdateCategoryFieldInput {
  @Field(() => String, { nullable: true, description: 'What people read, 1 to 80 characters.' })
  @IsOptional()
  @Length(1, 80)
  label?: string | null

  @Field(() => [LocalizedLabelInput], { nullable: true, description: 'The same in further languages, at most 20.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  labels?: LocalizedLabelInput[] | null

  @Field(() => String, { nullable: true, description: 'What a NUMBER counts, such as `m²`; at most 20 characters.' })
  @IsOptional()
  @Length(1, 20)
  unit?: string | null

  @Field(() => [FieldOptionInput], {
    nullable: true,
    description:
      'For CHOICE and MULTI_CHOICE: all that can be chosen, in order, 1 to 100. Listings that have a value that is left out keep it until they are saved.',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  options?: FieldOptionInput[] | null

  @Field(() => Boolean, { nullable: true, description: 'A listing needs it to be handed in or published.' })
  isRequired?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Its words find the listing.' })
  isSearchable?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Front ends may offer it as a filter; not for TEXT and URL.' })
  isFilterable?: boolean | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Place among the fields of its category, 0 the first; the others make room. A new one comes last when it is absent.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  sortOrder?: number | null
}

@InputType({ description: 'A new field of a category and of those below it.' })
export class CreateCategoryFieldInput extends UpdateCategoryFieldInput {
  @Field(() => ID, { description: 'Whose listings it is about.' })
  @IsUUID()
  categoryId: string

  @Field(() => String, { nullable: true, description: 'Small letters, digits and underscores; made from the label.' })
  @IsOptional()
  @Matches(/^[a-z][a-z0-9_]{0,39}$/, { message: 'Use small letters, digits and underscores, a letter first.' })
  key?: string | null

  @Field(() => String, { description: 'What people read, 1 to 80 characters.' })
  @Length(1, 80)
  declare label: string

  @Field(() => FieldType, { description: 'What kind of value it takes.' })
  type: FieldType
}

import { ArrayMaxSize, IsOptional, Length, MaxLength } from 'class-validator'
import { Field, InputType, ObjectType } from 'type-graphql'
import { ListSize } from '../../../kernel/list-size.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import { CategoryField } from './category-field.entity.js'

@SeenBy('public')
@ObjectType({ description: 'What a listing says of one field.', simpleResolvers: true })
export class ListingFieldValue {
  @Field(() => CategoryField, { description: 'The field.' })
  field: CategoryField

  @ListSize(1)
  @Field(() => [String], {
    description: 'As it is stored: one value, of MULTI_CHOICE one or more; none while nothing is said.',
  })
  values: string[]

  /** Read by `texts`. */
  stored: unknown
}

@InputType({ description: 'What a listing says of one field; what has neither value nor values is cleared.' })
export class ListingFieldInput {
  @Field(() => String, { description: 'Key of the field.' })
  @Length(1, 40)
  key: string

  @Field(() => String, { nullable: true, description: 'As the type of the field is written; not for MULTI_CHOICE.' })
  @IsOptional()
  @MaxLength(2_000)
  value?: string | null

  @Field(() => [String], { nullable: true, description: 'For MULTI_CHOICE: values of its options, at most 100.' })
  @IsOptional()
  @ArrayMaxSize(100)
  @Length(1, 40, { each: true })
  values?: string[] | null
}

import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Length, Matches, Max, Min } from 'class-validator'
import { Field, ID, InputType, Int } from 'type-graphql'
import { slugPattern } from '../../../kernel/slug.js'

const slugMessage = { message: 'Use letters, digits and single hyphens.' }

@InputType({ description: 'A new category.' })
export class CreateCategoryInput {
  @Field(() => String, { description: 'Name shown to visitors, 1 to 120 characters.' })
  @Length(1, 120)
  name: string

  @Field(() => String, { nullable: true, description: 'Made from the name when absent.' })
  @IsOptional()
  @Length(1, 100)
  @Matches(slugPattern, slugMessage)
  slug?: string | null

  @Field(() => ID, { nullable: true, description: 'The category above it; absent or null: at the top.' })
  @IsOptional()
  @IsUUID()
  parentId?: string | null

  @Field(() => Int, { nullable: true, description: 'Place among its siblings; last when absent.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  sortOrder?: number | null
}

@InputType({ description: 'What changes of a category; absent fields stay.' })
export class UpdateCategoryInput {
  @Field(() => String, { nullable: true, description: '1 to 120 characters.' })
  @IsOptional()
  @Length(1, 120)
  name?: string | null

  @Field(() => String, { nullable: true, description: 'Part of an address.' })
  @IsOptional()
  @Length(1, 100)
  @Matches(slugPattern, slugMessage)
  slug?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'Moves it below another category; null: to the top. Never below itself.',
  })
  @IsOptional()
  @IsUUID()
  parentId?: string | null

  @Field(() => Int, { nullable: true, description: 'Place among its siblings.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  sortOrder?: number | null
}

@InputType({ description: 'The new order of all categories that share a parent.' })
export class ReorderCategoriesInput {
  @Field(() => ID, { nullable: true, description: 'Whose children; null: those at the top.' })
  @IsOptional()
  @IsUUID()
  parentId?: string | null

  @Field(() => [ID], { description: 'Every one of them, in the new order; at most 250.' })
  @ArrayMaxSize(250)
  @IsUUID(undefined, { each: true })
  ids: string[]
}

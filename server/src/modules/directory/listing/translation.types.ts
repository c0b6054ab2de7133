import { IsOptional, Length, MaxLength } from 'class-validator'
import { Field, InputType, ObjectType } from 'type-graphql'
import { SeenBy } from '../../../kernel/seen-by.js'

@SeenBy('public')
@ObjectType({ description: 'What a listing says in one further language.', simpleResolvers: true })
export class ListingTranslation {
  @Field(() => String, { description: 'BCP 47 tag, such as `de` or `pt-BR`.' })
  locale: string

  @Field(() => String, { nullable: true, description: 'Its name there; null: as everywhere.' })
  name: string | null

  @Field(() => String, { nullable: true, description: 'Its description there; null: as everywhere.' })
  description: string | null
}

@InputType({ description: 'What a listing says in one further language: a name, a description or both.' })
export class ListingTranslationInput {
  @Field(() => String, { description: 'BCP 47 tag, such as `de` or `pt-BR`; each once.' })
  @Length(2, 35)
  locale: string

  @Field(() => String, { nullable: true, description: '1 to 200 characters.' })
  @IsOptional()
  @Length(1, 200)
  name?: string | null

  @Field(() => String, { nullable: true, description: 'Plain text, at most 10,000 characters.' })
  @IsOptional()
  @MaxLength(10_000)
  description?: string | null
}

@SeenBy('public')
@ObjectType({ description: 'A listing’s words for a reader of one language.', simpleResolvers: true })
export class LocalizedListing {
  @Field(() => String, {
    nullable: true,
    description: 'The language the name was found in; null: the listing’s own words, whatever language they are in.',
  })
  locale: string | null

  @Field(() => String, { description: 'Its name, in that language where there is one.' })
  name: string

  @Field(() => String, { nullable: true, description: 'Its description, in that language where there is one.' })
  description: string | null
}

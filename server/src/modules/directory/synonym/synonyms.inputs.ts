import { ArrayMaxSize, ArrayMinSize, IsOptional, Length } from 'class-validator'
import { Field, InputType, Int, ObjectType } from 'type-graphql'

@InputType({ description: 'Words for the same thing.' })
export class SynonymInput {
  @Field(() => [String], {
    description: 'Two to twenty, or one where `onlyFrom` is given; one to four words each, 60 characters at most.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Length(1, 60, { each: true })
  terms: string[]

  @Field(() => String, {
    nullable: true,
    description: 'One way: who searches for this finds the terms, not the other way round.',
  })
  @IsOptional()
  @Length(1, 60)
  onlyFrom?: string | null
}

@InputType({ description: 'A list of synonyms as it is kept elsewhere.' })
export class ImportSynonymsInput {
  @Field(() => String, {
    description:
      'A line each: `barber, hairdresser, coiffeur`, or one way `tablet => ipad, galaxy tab`. Empty lines and those that begin with `#` are left out. At most 50,000 characters.',
  })
  @Length(1, 50_000)
  text: string
}

@ObjectType({ description: 'What became of a list.', simpleResolvers: true })
export class SynonymImport {
  @Field(() => Int, { description: 'Lines that were added.' })
  added: number

  @Field(() => Int, { description: 'Lines that were there already, word for word.' })
  known: number
}

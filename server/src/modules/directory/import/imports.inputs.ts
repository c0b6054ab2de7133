import { ArrayMaxSize, IsOptional, Length, Matches, Max, Min, ValidateNested } from 'class-validator'
import { Field, Float, InputType, Int } from 'type-graphql'

/** Also what the migration allows. */
export const LARGEST = 100 * 1024 * 1024

@InputType({ description: 'A file of listings to come.' })
export class CreateListingImportInput {
  @Field(() => String, { description: 'What it is called, 1 to 200 characters.' })
  @Length(1, 200)
  fileName: string

  @Field(() => Float, {
    description: 'Its size in bytes, at most 104,857,600. CSV, packed by gzip or not; workbooks (XLSX) to 10,485,760.',
  })
  @Min(1)
  @Max(LARGEST)
  bytes: number
}

@InputType({ description: 'What a column means.' })
export class ImportMappingInput {
  @Field(() => Int, { description: 'The column, counted from 0.' })
  @Min(0)
  @Max(499)
  column: number

  @Field(() => String, { description: 'Key of what it means, one of `importFields`.' })
  @Length(1, 60)
  @Matches(/^[\w:-]+$/, { message: 'That is not a key of `importFields`.' })
  field: string
}

@InputType({ description: 'How a file is read.' })
export class CheckListingImportInput {
  @Field(() => [ImportMappingInput], {
    description: 'What its columns mean; those that are not named stay out. A name is needed; each meaning once.',
  })
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  mapping: ImportMappingInput[]

  @Field(() => String, {
    nullable: true,
    description: 'Keeps it as a template of this name, 1 to 80 characters; one of the same name is replaced.',
  })
  @IsOptional()
  @Length(1, 80)
  saveAs?: string | null
}

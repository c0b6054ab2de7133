import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, ValidateNested } from 'class-validator'
import { Field, InputType } from 'type-graphql'
import { ListingFilter } from '../listing/filter.inputs.js'
import { exportColumns } from './columns.js'
import { ListingExportFormat } from './listing-export.entity.js'

@InputType({ description: 'Which listings as which file.' })
export class ExportListingsInput {
  @Field(() => ListingExportFormat, { description: 'What it is written as.' })
  format: ListingExportFormat

  @Field(() => ListingFilter, { nullable: true, description: 'Which listings, as `listings` takes it; absent: all.' })
  @IsOptional()
  @ValidateNested()
  filter?: ListingFilter | null

  @Field(() => [String], {
    nullable: true,
    description: `Its columns in this order; absent: all. Of ${exportColumns.map((key) => `\`${key}\``).join(' ')}.`,
  })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(exportColumns.length)
  @IsIn(exportColumns, { each: true, message: 'That is not a column of an export.' })
  columns?: string[] | null
}

import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, ValidateNested } from 'class-validator'
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
    description: `Its columns in this order; absent: all but \`category\` and \`subcategory\`. Of ${exportColumns.map((key) => `\`${key}\``).join(' ')}, and one by one \`name:de\`, \`description:de\`, \`field:<key>\`: \`translations\` is those of every language there is, \`fields\` every field of the tenant's own. \`categories\` is \`Food > Cafés; Shops\`, the primary one first. A separator within a name stands behind a \`\\\`.`,
  })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(250)
  @Length(1, 60, { each: true })
  columns?: string[] | null
}

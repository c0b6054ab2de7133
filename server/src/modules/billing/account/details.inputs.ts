import { IsOptional, Length, Matches, MaxLength, ValidateNested } from 'class-validator'
import { Field, InputType } from 'type-graphql'
import { IsEmailAddress } from '../../../kernel/email.js'
import { AddressInput } from '../../../kernel/postal.js'

@InputType({ description: 'Who pays, as it stands on invoices. What is absent stays as it is.' })
export class UpdateBillingDetailsInput {
  @IsOptional()
  @Length(1, 150)
  @Field(() => String, { nullable: true, description: 'Name of the business, 1 to 150 characters.' })
  name?: string

  @IsOptional()
  @IsEmailAddress()
  @MaxLength(254)
  @Field(() => String, { nullable: true, description: 'Where receipts and reminders go, beside the owners.' })
  email?: string

  @IsOptional()
  @ValidateNested()
  @Field(() => AddressInput, { nullable: true, description: 'Replaces the former one whole; null removes it.' })
  address?: AddressInput | null

  @IsOptional()
  @MaxLength(40)
  @Field(() => String, {
    nullable: true,
    description:
      'VAT id with its country, such as `DE123456789`: of the European Union, Great Britain, Switzerland, Norway or Northern Ireland. Null removes it.',
  })
  vatId?: string | null

  @IsOptional()
  @Matches(/^[A-Z]{3}$/, { message: 'Write a currency as ISO 4217, such as EUR.' })
  @Field(() => String, {
    nullable: true,
    description: 'ISO 4217: in which plans are bought. Until the first purchase; after it, CONFLICT.',
  })
  currency?: string
}

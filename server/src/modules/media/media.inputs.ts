import { IsOptional, Length, Matches, MaxLength } from 'class-validator'
import { Field, InputType } from 'type-graphql'

@InputType({ description: 'An upload that has arrived.' })
export class ConfirmUploadInput {
  @Field(() => String, { description: 'The key that `POST /media/presign` gave.' })
  @Length(10, 200)
  @Matches(/^[a-z0-9/.-]+$/, { message: 'That is not a key of an upload.' })
  key: string

  @Field(() => String, { nullable: true, description: 'What it shows, at most 300 characters.' })
  @IsOptional()
  @MaxLength(300)
  alt?: string | null
}

@InputType({ description: 'What changes of a picture.' })
export class UpdateMediaAssetInput {
  @Field(() => String, { nullable: true, description: 'What it shows, at most 300 characters; null clears.' })
  @IsOptional()
  @MaxLength(300)
  alt?: string | null
}

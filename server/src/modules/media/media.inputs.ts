import { IsBoolean, IsOptional, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator'
import { Field, Float, InputType } from 'type-graphql'

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

@InputType({ description: 'A point of a picture, as parts of its sides.' })
export class FocalPointInput {
  @Field(() => Float, { description: 'From its left edge, 0 to 1.' })
  @Min(0)
  @Max(1)
  x: number

  @Field(() => Float, { description: 'From its top edge, 0 to 1.' })
  @Min(0)
  @Max(1)
  y: number
}

@InputType({ description: 'A part of the original, as parts of its sides; it must lie within it.' })
export class CropInput {
  @Field(() => Float, { description: 'Its left edge, 0 to 1 from the left.' })
  @Min(0)
  @Max(1)
  x: number

  @Field(() => Float, { description: 'Its top edge, 0 to 1 from the top.' })
  @Min(0)
  @Max(1)
  y: number

  @Field(() => Float, { description: 'Its width, 0.05 to 1.' })
  @Min(0.05)
  @Max(1)
  width: number

  @Field(() => Float, { description: 'Its height, 0.05 to 1.' })
  @Min(0.05)
  @Max(1)
  height: number
}

@InputType({ description: 'What changes of a picture; absent fields stay, null clears.' })
export class UpdateMediaAssetInput {
  @Field(() => String, {
    nullable: true,
    description: 'What it shows, at most 300 characters. A published listing’s pictures need it.',
  })
  @IsOptional()
  @MaxLength(300)
  alt?: string | null

  @Field(() => FocalPointInput, {
    nullable: true,
    description: 'What must stay in sight where it is cut, of what is shown; null: its middle. Squares are drawn anew.',
  })
  @IsOptional()
  @ValidateNested()
  focalPoint?: FocalPointInput | null

  @Field(() => CropInput, {
    nullable: true,
    description: 'What of the original is shown; null: all of it. The picture has another address afterwards.',
  })
  @IsOptional()
  @ValidateNested()
  crop?: CropInput | null
}

@InputType({ description: 'Which pictures of the library.' })
export class MediaAssetFilter {
  @Field(() => String, { nullable: true, description: 'Part of what it shows, in any case; at most 100 characters.' })
  @IsOptional()
  @MaxLength(100)
  text?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only what nothing uses; false: only what something uses.',
  })
  @IsOptional()
  @IsBoolean()
  unused?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True: only what is not described yet.' })
  @IsOptional()
  @IsBoolean()
  undescribed?: boolean | null
}

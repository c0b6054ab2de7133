import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { SeenBy } from '../../kernel/seen-by.js'

export enum ImageFormat {
  AVIF = 'AVIF',
  WEBP = 'WEBP',
  JPEG = 'JPEG',
  PNG = 'PNG',
}
registerEnumType(ImageFormat, {
  name: 'ImageFormat',
  description: 'How a picture is written.',
  valuesConfig: {
    AVIF: { description: 'Smallest; every browser of 2023 and later shows it.' },
    WEBP: { description: 'Small; every browser in use shows it.' },
    JPEG: { description: 'For mail and whatever else is old. Not of pictures with clear parts.' },
    PNG: { description: 'In the place of JPEG where a picture has clear parts.' },
  },
})

export enum ImageShape {
  WHOLE = 'WHOLE',
  SQUARE = 'SQUARE',
}
registerEnumType(ImageShape, {
  name: 'ImageShape',
  description: 'What of the picture a rendition shows.',
  valuesConfig: {
    WHOLE: { description: 'All of it.' },
    SQUARE: { description: 'A square around its focal point.' },
  },
})

@SeenBy('public')
@ObjectType({ description: 'A picture of a smaller width.', simpleResolvers: true })
export class Thumbnail {
  @Field(() => Int, { description: 'Width in pixels.' })
  width: number

  @Field(() => String, { description: 'Where it is; the address never changes its content.' })
  url: string
}

@SeenBy('public')
@ObjectType({ description: 'The picture in one size, shape and format.', simpleResolvers: true })
export class Rendition extends Thumbnail {
  @Field(() => Int, { description: 'Height in pixels.' })
  height: number

  @Field(() => Int, { description: 'How large its file is, in bytes.' })
  bytes: number

  @Field(() => ImageFormat, { description: 'How it is written.' })
  format: ImageFormat

  @Field(() => ImageShape, { description: 'What of the picture it shows.' })
  shape: ImageShape
}

/** As it is stored: short, for it is read with every list that shows pictures. */
export type Drawn = [format: ImageFormat, shape: ImageShape, width: number, height: number, bytes: number, hash: string]

import { Field, Float, ObjectType } from 'type-graphql'
import { SeenBy } from '../../kernel/seen-by.js'

@SeenBy('public')
@ObjectType({ description: 'A point of a picture, as parts of its sides.', simpleResolvers: true })
export class FocalPoint {
  @Field(() => Float, { description: 'From its left edge, 0 to 1.' })
  x: number

  @Field(() => Float, { description: 'From its top edge, 0 to 1.' })
  y: number
}

@SeenBy('member')
@ObjectType({ description: 'A part of a picture’s original, as parts of its sides.', simpleResolvers: true })
export class Crop extends FocalPoint {
  @Field(() => Float, { description: 'Its width, up to 1.' })
  width: number

  @Field(() => Float, { description: 'Its height, up to 1.' })
  height: number
}

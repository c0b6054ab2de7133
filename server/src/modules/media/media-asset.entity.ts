import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, Int, ObjectType } from 'type-graphql'
import { DeletableEntity } from '../../db/base.entity.js'
import { SeenBy } from '../../kernel/seen-by.js'

export type MediaPurpose = 'LOGO' | 'FAVICON' | 'LISTING'

@SeenBy('public')
@ObjectType({ description: 'A picture of a smaller width.', simpleResolvers: true })
export class Thumbnail {
  @Field(() => Int, { description: 'Width in pixels.' })
  width: number

  @Field(() => String, { description: 'Where it is.' })
  url: string
}

@SeenBy('public')
@ObjectType({
  description: 'A picture, checked and written anew by the server: no metadata of the camera, no place.',
  simpleResolvers: true,
})
@Entity({ tableName: 'media_asset' })
export class MediaAsset extends DeletableEntity {
  @Property({ type: 'text' })
  purpose: MediaPurpose

  @Property({ type: 'text' })
  status: 'PENDING' | 'READY'

  @Property({ type: 'text' })
  uploadKey: string

  @Property({ type: 'text', nullable: true })
  hash: string | null = null

  @Property({ type: 'text', nullable: true })
  contentType: string | null = null

  @Property({ type: 'int', nullable: true })
  bytes: number | null = null

  @Field(() => Int, { description: 'Width in pixels.' })
  @Property({ type: 'int', nullable: true })
  width: number | null = null

  @Field(() => Int, { description: 'Height in pixels.' })
  @Property({ type: 'int', nullable: true })
  height: number | null = null

  @Field(() => String, { nullable: true, description: 'What it shows, for who cannot see it.' })
  @Property({ type: 'text', nullable: true })
  alt: string | null = null

  @Property({ type: 'uuid', nullable: true })
  uploadedBy: string | null = null
}

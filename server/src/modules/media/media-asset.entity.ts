import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, Int, ObjectType } from 'type-graphql'
import { DeletableEntity } from '../../db/base.entity.js'
import { SeenBy } from '../../kernel/seen-by.js'
import { Crop } from './framing.types.js'
import type { Drawn } from './rendition.types.js'

export type MediaPurpose = 'LOGO' | 'FAVICON' | 'LISTING'

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

  @Field(() => String, {
    nullable: true,
    description:
      'What to paint until the picture is there: 25 bytes in base64, read by the library `thumbhash`; null until it is made.',
  })
  @Property({ type: 'text', nullable: true })
  thumbhash: string | null = null

  /** What is kept of the upload, below the tenant's own folder; null of what a loader brought. */
  @Property({ type: 'text', nullable: true })
  originalKey: string | null = null

  @Property({ type: 'int', nullable: true })
  originalBytes: number | null = null

  /** Renditions, null until they are made. */
  @Property({ type: 'json', nullable: true })
  drawn: Drawn[] | null = null

  /** Of their files: what is served and kept is asked by it. */
  @Property({ type: 'text[]' })
  renditionHashes: string[] = []

  @Property({ type: 'real', nullable: true })
  focalX: number | null = null

  @Property({ type: 'real', nullable: true })
  focalY: number | null = null

  @SeenBy('member')
  @Field(() => Crop, {
    nullable: true,
    description: 'What of the original is shown; null: all of it. Only staff of the tenant see it.',
  })
  @Property({ type: 'json', nullable: true })
  crop: Crop | null = null

  /** Since when moderation holds it back; it is deleted as long as it does. */
  @Property({ type: 'datetime', nullable: true })
  hiddenAt: Date | null = null

  @Property({ type: 'uuid', nullable: true })
  uploadedBy: string | null = null
}

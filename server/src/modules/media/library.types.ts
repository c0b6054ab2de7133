import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../kernel/page.js'
import { SeenBy } from '../../kernel/seen-by.js'
import { MediaAsset } from './media-asset.entity.js'

export enum MediaUseKind {
  LISTING = 'LISTING',
  LOGO = 'LOGO',
  LOGO_DARK = 'LOGO_DARK',
  FAVICON = 'FAVICON',
}
registerEnumType(MediaUseKind, {
  name: 'MediaUseKind',
  description: 'What shows a picture.',
  valuesConfig: {
    LISTING: { description: 'A listing.' },
    LOGO: { description: 'The brand, as its logo.' },
    LOGO_DARK: { description: 'The brand, as its logo for dark grounds.' },
    FAVICON: { description: 'The brand, in the tab of a browser.' },
  },
})

@SeenBy('media.write')
@ObjectType({ description: 'Something that shows a picture.', simpleResolvers: true })
export class MediaUse {
  @Field(() => MediaUseKind, { description: 'What it is.' })
  kind: MediaUseKind

  @Field(() => ID, { nullable: true, description: 'Id of the listing, where it is one.' })
  listingId: string | null

  @Field(() => String, { description: 'Its name: the listing’s, or the tenant’s.' })
  name: string
}

@SeenBy('media.write')
@ObjectType({ description: 'How much the tenant keeps of pictures, and may.', simpleResolvers: true })
export class MediaStorage {
  @Field(() => Float, { description: 'Megabytes (1,000,000 bytes) of originals, uploads under way among them.' })
  usedMb: number

  @Field(() => Int, { nullable: true, description: 'Megabytes the plan holds; null: as many as there are.' })
  limitMb: number | null

  @Field(() => Int, { description: 'How many pictures there are.' })
  count: number
}

export const MediaAssetConnection = connectionOf(MediaAsset, 'MediaAsset')

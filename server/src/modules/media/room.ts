import type { Room } from '../../scope/room.js'
import { AvatarResolver } from './avatar/avatar.resolver.js'
import { avatarDoors } from './avatar/avatar.rules.js'
import { BrandingPictures } from './branding.resolver.js'
import { LibraryResolver } from './library.resolver.js'
import { MediaResolver } from './media.resolver.js'
import { mediaDoors } from './media.rules.js'
import { PicturesResolver } from './pictures.resolver.js'
import { MediaAsset } from './media-asset.entity.js'

export const mediaRoom: Room = {
  entities: [MediaAsset],
  resolvers: [MediaResolver, PicturesResolver, LibraryResolver, BrandingPictures, AvatarResolver],
  doors: [mediaDoors, avatarDoors],
}

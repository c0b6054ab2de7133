import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { SeenBy } from '../../kernel/seen-by.js'
import type { Context } from '../../scope/scope.js'
import { Branding } from '../tenancy/branding.js'
import { mediaUrl } from './media.service.js'
import { MediaAsset } from './media-asset.entity.js'
import { pictureById } from './pictures.reads.js'

/** What this room adds to a brand. */
@Resolver(() => Branding)
export class BrandingPictures {
  @SeenBy('public')
  @FieldResolver(() => MediaAsset, { nullable: true, description: 'The logo.' })
  logo(@Ctx() { scope }: Context, @Root() { logoId }: Branding): Promise<MediaAsset | null> | null {
    return logoId ? pictureById(scope, logoId) : null
  }

  @SeenBy('public')
  @FieldResolver(() => String, { nullable: true, description: 'Where the logo is.' })
  async logoUrl(@Ctx() { scope }: Context, @Root() { logoId }: Branding): Promise<string | null> {
    const asset = logoId ? await pictureById(scope, logoId) : null
    return asset?.hash ? mediaUrl(scope, asset.hash) : null
  }
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { SeenBy } from '../../kernel/seen-by.js'
import type { Context } from '../../scope/scope.js'
import { Branding } from '../tenancy/branding.js'
import { mediaUrl } from './public-files.js'
import { MediaAsset } from './media-asset.entity.js'
import { brandPicture } from './pictures.reads.js'

/** What this room adds to a brand. */
@Resolver(() => Branding)
export class BrandingPictures {
  @SeenBy('public')
  @FieldResolver(() => MediaAsset, { nullable: true, description: 'The logo.' })
  logo(@Ctx() { scope }: Context, @Root() { pictures }: Branding): Promise<MediaAsset | null> | null {
    return pictures.logoId ? brandPicture(scope, pictures.logoId) : null
  }

  @SeenBy('public')
  @FieldResolver(() => String, { nullable: true, description: 'Where the logo is.' })
  logoUrl(@Ctx() { scope }: Context, @Root() { pictures }: Branding): Promise<string | null> {
    return urlOf(scope, pictures.logoId)
  }

  @SeenBy('public')
  @FieldResolver(() => MediaAsset, { nullable: true, description: 'The logo for dark grounds, if there is one.' })
  logoDark(@Ctx() { scope }: Context, @Root() { pictures }: Branding): Promise<MediaAsset | null> | null {
    return pictures.logoDarkId ? brandPicture(scope, pictures.logoDarkId) : null
  }

  @SeenBy('public')
  @FieldResolver(() => String, { nullable: true, description: 'Where the logo for dark grounds is; else the logo.' })
  logoDarkUrl(@Ctx() { scope }: Context, @Root() { pictures }: Branding): Promise<string | null> {
    return urlOf(scope, pictures.logoDarkId ?? pictures.logoId)
  }

  @SeenBy('public')
  @FieldResolver(() => MediaAsset, { nullable: true, description: 'The picture of a browser tab, if there is one.' })
  favicon(@Ctx() { scope }: Context, @Root() { pictures }: Branding): Promise<MediaAsset | null> | null {
    return pictures.faviconId ? brandPicture(scope, pictures.faviconId) : null
  }

  @SeenBy('public')
  @FieldResolver(() => String, { nullable: true, description: 'Where the picture of a browser tab is; else the logo.' })
  faviconUrl(@Ctx() { scope }: Context, @Root() { pictures }: Branding): Promise<string | null> {
    return urlOf(scope, pictures.faviconId ?? pictures.logoId)
  }
}

async function urlOf(scope: Context['scope'], id: string | null): Promise<string | null> {
  const asset = id ? await brandPicture(scope, id) : null
  return asset?.hash ? mediaUrl(scope, asset.hash) : null
}

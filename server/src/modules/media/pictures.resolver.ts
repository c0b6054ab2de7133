import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { ListSize } from '../../kernel/list-size.js'
import { SeenBy } from '../../kernel/seen-by.js'
import type { Context, Scope } from '../../scope/scope.js'
import { FocalPoint } from './framing.types.js'
import { mayChangePicture } from './media.service.js'
import { MediaAsset } from './media-asset.entity.js'
import { originalAddress } from './original-address.js'
import { mediaUrl } from './public-files.js'
import { ImageFormat, ImageShape, Rendition, Thumbnail } from './rendition.types.js'

const soon = 'Made within seconds of the upload'

/** Where a picture is, in which sizes and formats. */
@Resolver(() => MediaAsset)
export class PicturesResolver {
  @SeenBy('public')
  @FieldResolver(() => String, { description: 'Where it is; the address never changes its content.' })
  url(@Ctx() { scope }: Context, @Root() asset: MediaAsset): string {
    return mediaUrl(scope, asset.hash ?? '')
  }

  @SeenBy('public')
  // They came with the picture's own row: no more is asked of the database than for one.
  @ListSize(3)
  @FieldResolver(() => [Thumbnail], {
    description: `Smaller ones as WebP, narrowest first, 160 to 1600 pixels wide. ${soon}; empty until then.`,
  })
  thumbnails(@Ctx() { scope }: Context, @Root() asset: MediaAsset): Thumbnail[] {
    return renditionsOf(scope, asset, { format: ImageFormat.WEBP, shape: ImageShape.WHOLE })
  }

  @SeenBy('public')
  @FieldResolver(() => [Rendition], {
    description: `The picture in other sizes, shapes and formats, narrowest first. ${soon}; empty until then.`,
  })
  renditions(
    @Ctx() { scope }: Context,
    @Root() asset: MediaAsset,
    @Arg('format', () => ImageFormat, { nullable: true, description: 'Only this format; absent: each.' })
    format: ImageFormat | null,
    @Arg('shape', () => ImageShape, { nullable: true, description: 'Only this shape; absent: each.' })
    shape: ImageShape | null,
  ): Rendition[] {
    return renditionsOf(scope, asset, { format: format ?? null, shape: shape ?? null })
  }

  @SeenBy('public')
  @FieldResolver(() => String, {
    nullable: true,
    description: `Ready for \`srcset\` of an \`img\` or a \`source\`: \`https://…/media/5f0c… 160w, … 320w\`. ${soon}; null until then, and where there is none of the format.`,
  })
  srcset(
    @Ctx() { scope }: Context,
    @Root() asset: MediaAsset,
    @Arg('format', () => ImageFormat, { defaultValue: ImageFormat.WEBP, description: 'The format.' })
    format: ImageFormat,
    @Arg('shape', () => ImageShape, { defaultValue: ImageShape.WHOLE, description: 'All of it, or a square.' })
    shape: ImageShape,
  ): string | null {
    const each = renditionsOf(scope, asset, { format, shape }).map(({ url, width }) => `${url} ${width}w`)
    return each.join(', ') || null
  }

  @SeenBy('public')
  @FieldResolver(() => FocalPoint, {
    description: 'What must stay in sight where a page cuts it: `object-position`. The middle unless staff chose it.',
  })
  focalPoint(@Root() { focalX, focalY }: MediaAsset): FocalPoint {
    return { x: focalX ?? 0.5, y: focalY ?? 0.5 }
  }

  @SeenBy('member')
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Where its original is to be had, as large as it was sent and without what the camera said: a signed address, good for 15 minutes. Null where the viewer may not change the picture, and of what was kept before originals were: of that, `url` is all there is.',
  })
  async originalUrl(@Ctx() { scope }: Context, @Root() asset: MediaAsset): Promise<string | null> {
    return mayChangePicture(scope, asset) ? originalAddress(scope, asset) : null
  }
}

type Wanted = { format: ImageFormat | null; shape: ImageShape | null }

function renditionsOf(scope: Scope, { drawn }: MediaAsset, wanted: Wanted): Rendition[] {
  return (drawn ?? []).flatMap(([format, shape, width, height, bytes, hash]) =>
    (wanted.format ?? format) === format && (wanted.shape ?? shape) === shape
      ? [{ format, shape, width, height, bytes, url: mediaUrl(scope, hash) }]
      : [],
  )
}

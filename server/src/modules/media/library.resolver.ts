import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { ListSize } from '../../kernel/list-size.js'
import { DateTime } from '../../kernel/scalars.js'
import { SeenBy } from '../../kernel/seen-by.js'
import type { Context } from '../../scope/scope.js'
import { libraryPage, storageOf, usesOf } from './library.reads.js'
import { MediaAssetConnection, MediaStorage, MediaUse } from './library.types.js'
import { MediaAssetFilter } from './media.inputs.js'
import { changeablePicture, deleteMediaAsset, mayChangePicture, restoreMediaAsset } from './media.service.js'
import { MediaAsset } from './media-asset.entity.js'
import { goneAt } from './orphans.jobs.js'

const id = { description: 'Id of the picture.' }

/** The tenant's pictures as its staff see them. */
@Resolver(() => MediaAsset)
export class LibraryResolver {
  @Query(() => MediaAssetConnection, {
    description:
      'The tenant’s pictures, newest first. Permission `media.write`. BAD_USER_INPUT for a cursor of another list.',
  })
  mediaAssets(
    @Ctx() { scope }: Context,
    @Arg('filter', () => MediaAssetFilter, { nullable: true, description: 'Which of them; absent: all.' })
    filter: MediaAssetFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after:
      | string
      | null,
  ): Promise<InstanceType<typeof MediaAssetConnection>> {
    return libraryPage(scope, { filter: filter ?? {}, first, after: after ?? null })
  }

  @Query(() => MediaAsset, {
    description:
      'One picture, with what changing its frame needs: `originalUrl`, `crop`, `focalPoint`. Permission `media.write`, or `listing.own` for one that the viewer uploaded. NOT_FOUND for any other.',
  })
  mediaAsset(@Ctx() { scope }: Context, @Arg('id', () => ID, id) pictureId: string): Promise<MediaAsset> {
    return changeablePicture(scope, pictureId)
  }

  @Query(() => MediaStorage, { description: 'How much is kept of pictures, and may be. Permission `media.write`.' })
  mediaStorage(@Ctx() { scope }: Context): Promise<MediaStorage> {
    return storageOf(scope)
  }

  @Mutation(() => MediaAsset, {
    description:
      'Takes a picture out of the library and the listings that show it; for a day it can be restored. Permission `media.write`. CONFLICT while the brand wears it.',
  })
  deleteMediaAsset(@Ctx() { scope }: Context, @Arg('id', () => ID, id) pictureId: string): Promise<MediaAsset> {
    return deleteMediaAsset(scope, pictureId)
  }

  @Mutation(() => MediaAsset, {
    description:
      'Brings a deleted picture back to where it was. Permission `media.write`. NOT_FOUND a day later, PLAN_LIMIT when there is no room for it any more.',
  })
  restoreMediaAsset(@Ctx() { scope }: Context, @Arg('id', () => ID, id) pictureId: string): Promise<MediaAsset> {
    return restoreMediaAsset(scope, pictureId)
  }

  @SeenBy('media.write')
  @ListSize(3)
  @FieldResolver(() => [MediaUse], { description: 'What shows it. Permission `media.write`.' })
  usedIn(@Ctx() { scope }: Context, @Root() asset: MediaAsset): Promise<MediaUse[]> {
    return usesOf(scope).load(asset.id)
  }

  @SeenBy('media.write')
  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'When it is removed if nothing uses it until then; null while something does. Permission `media.write`.',
  })
  async removedAt(@Ctx() { scope }: Context, @Root() asset: MediaAsset): Promise<Date | null> {
    return (await usesOf(scope).load(asset.id)).length ? null : goneAt(asset)
  }

  @SeenBy('member')
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change or delete it.' })
  viewerCanChange(@Ctx() { scope }: Context, @Root() asset: MediaAsset): boolean {
    return mayChangePicture(scope, asset)
  }
}

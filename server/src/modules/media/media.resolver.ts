import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql'
import { ListSize } from '../../kernel/list-size.js'
import { SeenBy } from '../../kernel/seen-by.js'
import type { Context } from '../../scope/scope.js'
import { ConfirmUploadInput, UpdateMediaAssetInput } from './media.inputs.js'
import { confirmUpload, mediaUrl, updateMediaAsset } from './media.service.js'
import { MediaAsset, Thumbnail } from './media-asset.entity.js'

@Resolver(() => MediaAsset)
export class MediaResolver {
  @Mutation(() => MediaAsset, {
    description:
      'Takes an upload into the library after looking at its bytes. Permission `media.write`. NOT_FOUND for a key that is not this tenant’s, BAD_USER_INPUT for what is no picture.',
  })
  confirmUpload(
    @Ctx() { scope }: Context,
    @Arg('input', () => ConfirmUploadInput, { description: 'Which upload.' }) input: ConfirmUploadInput,
  ): Promise<MediaAsset> {
    return confirmUpload(scope, input)
  }

  @Mutation(() => MediaAsset, { description: 'Changes what is said of a picture. Permission `media.write`.' })
  updateMediaAsset(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { description: 'Id of the picture.' }) id: string,
    @Arg('input', () => UpdateMediaAssetInput, { description: 'What changes.' }) input: UpdateMediaAssetInput,
  ): Promise<MediaAsset> {
    return updateMediaAsset(scope, id, input)
  }

  @SeenBy('public')
  @FieldResolver(() => String, { description: 'Where it is; the address never changes its content.' })
  url(@Ctx() { scope }: Context, @Root() asset: MediaAsset): string {
    return mediaUrl(scope, asset.hash ?? '')
  }

  @SeenBy('public')
  @ListSize(3)
  @FieldResolver(() => [Thumbnail], { description: 'Smaller ones, narrowest first; may be empty.' })
  thumbnails(): Thumbnail[] {
    return []
  }
}

import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../scope/scope.js'
import { ConfirmUploadInput, UpdateMediaAssetInput } from './media.inputs.js'
import { updateMediaAsset } from './media.service.js'
import { confirmUpload } from './upload.service.js'
import { MediaAsset } from './media-asset.entity.js'

@Resolver()
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

  @Mutation(() => MediaAsset, {
    description:
      'Changes what is said of a picture and what of it is shown. Permission `media.write`; a merchant, of pictures they uploaded. BAD_USER_INPUT for taking the description of what a published listing shows.',
  })
  updateMediaAsset(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { description: 'Id of the picture.' }) id: string,
    @Arg('input', () => UpdateMediaAssetInput, { description: 'What changes.' }) input: UpdateMediaAssetInput,
  ): Promise<MediaAsset> {
    return updateMediaAsset(scope, id, input)
  }
}

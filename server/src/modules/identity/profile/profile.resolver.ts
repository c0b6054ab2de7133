import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { Viewer } from '../viewer.types.js'
import { UserProfile } from './profile.entity.js'
import { UpdateProfileInput } from './profile.inputs.js'
import { ownProfile, updateProfile } from './profile.service.js'

@Resolver(() => Viewer)
export class ProfileResolver {
  @SeenBy('public')
  @FieldResolver(() => UserProfile, { description: 'What the person says of themselves.' })
  profile(@Ctx() { scope }: Context): Promise<UserProfile> {
    return ownProfile(scope)
  }

  @Mutation(() => Viewer, {
    description:
      'Changes one’s own profile, and by it the name that others see. No tenant needed. UNAUTHENTICATED, BAD_USER_INPUT. E-mail and password have operations of their own, the picture `setAvatar`.',
  })
  updateProfile(
    @Ctx() { scope }: Context,
    @Arg('input', () => UpdateProfileInput, { description: 'What changes.' }) input: UpdateProfileInput,
  ): Promise<Viewer> {
    return updateProfile(scope, input)
  }
}

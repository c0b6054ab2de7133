import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { User } from '../../identity/user.entity.js'
import { mediaUrl } from '../public-files.js'
import { SetAvatarInput } from './avatar.inputs.js'
import { removeAvatar, setAvatar } from './avatar.service.js'

/** What this room adds to a person. */
@Resolver(() => User)
export class AvatarResolver {
  @Mutation(() => User, {
    description:
      'Makes an upload one’s own picture, after looking at its bytes; cut to a square of 512 pixels. No tenant needed. NOT_FOUND for a key that is not one’s own, BAD_USER_INPUT for what is no picture.',
  })
  setAvatar(
    @Ctx() { scope }: Context,
    @Arg('input', () => SetAvatarInput, { description: 'Which upload.' }) input: SetAvatarInput,
  ): Promise<User> {
    return setAvatar(scope, input)
  }

  @Mutation(() => User, { description: 'Takes one’s own picture away, and its file. No tenant needed.' })
  removeAvatar(@Ctx() { scope }: Context): Promise<User> {
    return removeAvatar(scope)
  }

  @SeenBy('public')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where their picture is, a square; null: they have none. The address never changes its content.',
  })
  avatarUrl(@Ctx() { scope }: Context, @Root() { avatarHash }: User): string | null {
    return avatarHash ? mediaUrl(scope, avatarHash) : null
  }
}

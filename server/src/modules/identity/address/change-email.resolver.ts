import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../scope/scope.js'
import { changeEmail, undoEmailChange } from './change-email.service.js'
import { ChangeEmailInput } from './change-email.types.js'

@Resolver()
export class ChangeEmailResolver {
  @Mutation(() => Boolean, {
    description:
      'Sends a link to a new address, which counts once `verifyEmail` took its token. Always true: whether somebody has the address is told to its mailbox only. BAD_USER_INPUT, RATE_LIMITED.',
  })
  changeEmail(
    @Ctx() { scope }: Context,
    @Arg('input', () => ChangeEmailInput, { description: 'The address and proof of who asks.' })
    _input: ChangeEmailInput,
  ): Promise<boolean> {
    return changeEmail(scope)
  }

  @Mutation(() => Boolean, {
    description:
      'Takes a change of address back by the link in the old mailbox, good for three days: every session ends, and a link for a new password is mailed. BAD_USER_INPUT, CONFLICT when somebody has the old address by now.',
  })
  undoEmailChange(
    @Ctx() { scope }: Context,
    @Arg('token', () => String, { description: 'From the link.' }) _token: string,
  ): Promise<boolean> {
    return undoEmailChange(scope)
  }
}

import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../../scope/scope.js'
import { ProveSelfInput } from '../factor/factor.types.js'
import { AuthPayload } from '../viewer.types.js'
import { FinishPasskeyLoginInput, FinishPasskeyRegistrationInput, Passkey, PasskeyChallenge } from './passkey.types.js'
import { myPasskeys } from './passkeys.reads.js'
import * as verbs from './passkeys.service.js'

@Resolver(() => Passkey)
export class PasskeysResolver {
  @Query(() => [Passkey], {
    description: 'Passkeys of the person who asks, oldest first. No tenant needed. UNAUTHENTICATED.',
  })
  passkeys(@Ctx() { scope }: Context): Promise<Passkey[]> {
    return myPasskeys(scope)
  }

  @Mutation(() => PasskeyChallenge, {
    description: 'What a device needs to make a passkey for this host. BAD_USER_INPUT when the proof is wrong.',
  })
  startPasskeyRegistration(
    @Ctx() { scope }: Context,
    @Arg('input', () => ProveSelfInput, { description: 'Proof of who asks.' }) _input: ProveSelfInput,
  ): PasskeyChallenge {
    return verbs.challengeToSign(scope)
  }

  @Mutation(() => Passkey, {
    description:
      'Keeps the passkey that a device made. BAD_USER_INPUT when it is not for this host or too late, CONFLICT.',
  })
  finishPasskeyRegistration(
    @Ctx() { scope }: Context,
    @Arg('input', () => FinishPasskeyRegistrationInput, { description: 'Name and credential.' })
    input: FinishPasskeyRegistrationInput,
  ): Promise<Passkey> {
    return verbs.finishPasskeyRegistration(scope, input.name)
  }

  @Mutation(() => Passkey, { description: 'Another name for a passkey of one’s own. NOT_FOUND, BAD_USER_INPUT.' })
  renamePasskey(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { description: 'The passkey.' }) id: string,
    @Arg('name', () => String, { description: 'The name, 1 to 80 characters.' }) name: string,
  ): Promise<Passkey> {
    return verbs.renamePasskey(scope, id, name)
  }

  @Mutation(() => Passkey, {
    description:
      'Takes a passkey of one’s own away; it signs in no more. NOT_FOUND, BAD_USER_INPUT when the proof is wrong.',
  })
  removePasskey(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { description: 'The passkey.' }) id: string,
    @Arg('password', () => String, { description: 'The present password.' }) _password: string,
    @Arg('totpCode', () => String, {
      nullable: true,
      description: 'Six digits of the authenticator or a recovery code, where the account has a second factor.',
    })
    _totpCode?: string | null,
  ): Promise<Passkey> {
    return verbs.removePasskey(scope, id)
  }

  @Mutation(() => PasskeyChallenge, { description: 'What a device needs to sign in on this host. RATE_LIMITED.' })
  startPasskeyLogin(@Ctx() { scope }: Context): PasskeyChallenge {
    return verbs.challengeToSign(scope)
  }

  @Mutation(() => AuthPayload, {
    description: 'Signs in with a passkey, which counts as both factors. UNAUTHENTICATED, RATE_LIMITED.',
  })
  finishPasskeyLogin(
    @Ctx() { scope }: Context,
    @Arg('input', () => FinishPasskeyLoginInput, { description: 'What the device signed.' })
    _input: FinishPasskeyLoginInput,
  ): Promise<AuthPayload> {
    return verbs.finishPasskeyLogin(scope)
  }
}

import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { DisableTotpInput, ProveSelfInput, RecoveryCodes, SecondFactor, TotpSetup } from './factor.types.js'
import * as verbs from './factors.service.js'

@Resolver(() => TotpSetup)
export class FactorsResolver {
  @Query(() => SecondFactor, {
    description: 'The second factor of the person who asks. No tenant needed. UNAUTHENTICATED.',
  })
  secondFactor(@Ctx() { scope }: Context): Promise<SecondFactor> {
    return verbs.secondFactor(scope)
  }

  @Mutation(() => TotpSetup, {
    description:
      'Begins to set up an authenticator; nothing changes until `confirmTotp`. BAD_USER_INPUT when the proof is wrong, CONFLICT where one is set up already.',
  })
  startTotp(
    @Ctx() { scope }: Context,
    @Arg('input', () => ProveSelfInput, { description: 'Proof of who asks.' }) _input: ProveSelfInput,
  ): Promise<TotpSetup> {
    return verbs.startTotp(scope)
  }

  @Mutation(() => RecoveryCodes, {
    description: 'From now on log-in asks for a code. Answers recovery codes, this once. BAD_USER_INPUT, RATE_LIMITED.',
  })
  confirmTotp(
    @Ctx() { scope }: Context,
    @Arg('code', () => String, { description: 'Six digits that the new authenticator shows.' }) code: string,
  ): Promise<RecoveryCodes> {
    return verbs.confirmTotp(scope, code)
  }

  @Mutation(() => SecondFactor, {
    description: 'Takes the authenticator and its recovery codes away. BAD_USER_INPUT, CONFLICT where there is none.',
  })
  disableTotp(
    @Ctx() { scope }: Context,
    @Arg('input', () => DisableTotpInput, { description: 'The password or a code.' }) _input: DisableTotpInput,
  ): Promise<SecondFactor> {
    return verbs.disableTotp(scope)
  }

  @Mutation(() => RecoveryCodes, {
    description:
      'Ten new recovery codes in place of all older ones. BAD_USER_INPUT, CONFLICT without an authenticator.',
  })
  regenerateRecoveryCodes(
    @Ctx() { scope }: Context,
    @Arg('input', () => ProveSelfInput, { description: 'Proof of who asks.' }) _input: ProveSelfInput,
  ): Promise<RecoveryCodes> {
    return verbs.regenerateRecoveryCodes(scope)
  }

  @SeenBy('public')
  @FieldResolver(() => String, { description: 'The address as a QR code to scan: an SVG picture as a `data:` URL.' })
  async qr(@Root() { uri }: TotpSetup): Promise<string> {
    const { toString: draw } = await import('qrcode')
    const svg = await draw(uri, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
    return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  }
}

import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { SeenBy } from '../../kernel/seen-by.js'
import type { Context } from '../../scope/scope.js'
import { CreateTenantInput } from '../tenancy/tenancy.inputs.js'
import { shownTenant } from '../tenancy/tenancy.service.js'
import { Tenant } from '../tenancy/tenant.entity.js'
import {
  ChangePasswordInput,
  LoginInput,
  RegisterInput,
  RegisterTenantInput,
  ResetPasswordInput,
} from './identity.inputs.js'
import * as verbs from './identity.service.js'
import { requestPasswordReset, resetPassword } from './reset.service.js'
import { Membership, TenantSummary } from './user.entity.js'
import { currentViewer, myMemberships, tenantOfMembership } from './viewer.reads.js'
import { AuthPayload, Viewer } from './viewer.types.js'

@Resolver(() => Viewer)
export class IdentityResolver {
  @Query(() => Viewer, {
    nullable: true,
    description: 'Who is asking; null for a visitor or a bare key. No tenant needed.',
  })
  me(@Ctx() { scope }: Context): Promise<Viewer | null> {
    return currentViewer(scope)
  }

  @Mutation(() => Boolean, {
    description:
      'Joins without a tenant. Always true: whether the address was known is told to its mailbox only. BAD_USER_INPUT, RATE_LIMITED.',
  })
  register(
    @Ctx() { scope }: Context,
    @Arg('input', () => RegisterInput, { description: 'Who joins.' }) input: RegisterInput,
  ): Promise<boolean> {
    return verbs.register(scope, input)
  }

  @Mutation(() => AuthPayload, {
    description:
      'A person and their first tenant, signed in. A known e-mail needs its right password. CONFLICT when the slug is taken.',
  })
  registerTenant(
    @Ctx() { scope }: Context,
    @Arg('input', () => RegisterTenantInput, { description: 'Who, and which tenant.' }) input: RegisterTenantInput,
  ): Promise<AuthPayload> {
    return verbs.registerTenant(scope, input)
  }

  @Mutation(() => Tenant, {
    description:
      'Another tenant for the signed-in user, who becomes its OWNER; `switchTenant` enters it. CONFLICT when the slug is taken.',
  })
  createTenant(
    @Ctx() { scope }: Context,
    @Arg('input', () => CreateTenantInput, { description: 'The tenant.' }) input: CreateTenantInput,
  ): Promise<Tenant> {
    return verbs.createTenant(scope, input)
  }

  @Mutation(() => AuthPayload, {
    description:
      'Signs in. UNAUTHENTICATED for a wrong pair, RATE_LIMITED after too many attempts; the refresh token is set as a cookie.',
  })
  login(
    @Ctx() { scope }: Context,
    @Arg('input', () => LoginInput, { description: 'Who signs in.' }) _input: LoginInput,
  ): Promise<AuthPayload> {
    return verbs.login(scope)
  }

  @Mutation(() => AuthPayload, {
    description:
      'A new access token for the refresh cookie, which is rotated. UNAUTHENTICATED when it is spent or revoked.',
  })
  refreshSession(@Ctx() { scope }: Context): Promise<AuthPayload> {
    return verbs.refreshSession(scope)
  }

  @Mutation(() => Boolean, { description: "Ends this device's session. Always true." })
  logout(@Ctx() { scope }: Context): Promise<boolean> {
    return verbs.logout(scope)
  }

  @Mutation(() => AuthPayload, { description: "Enters another of one's tenants. NOT_FOUND where one is no member." })
  switchTenant(
    @Ctx() { scope }: Context,
    @Arg('tenantId', () => ID, { description: 'The tenant to enter.' }) _tenantId: string,
  ): Promise<AuthPayload> {
    return verbs.switchTenant(scope)
  }

  @Mutation(() => Boolean, {
    description: 'Changes the password and ends every other session. BAD_USER_INPUT when the present one is wrong.',
  })
  changePassword(
    @Ctx() { scope }: Context,
    @Arg('input', () => ChangePasswordInput, { description: 'Old and new.' }) _input: ChangePasswordInput,
  ): Promise<boolean> {
    return verbs.changePassword(scope)
  }

  @Mutation(() => Boolean, {
    description:
      'Sends a link for a new password to the address, if somebody has it. Always true: nobody is told whether. BAD_USER_INPUT, RATE_LIMITED.',
  })
  requestPasswordReset(
    @Ctx() { scope }: Context,
    @Arg('email', () => String, { description: 'E-mail address of the account.' }) _email: string,
  ): Promise<boolean> {
    return requestPasswordReset(scope)
  }

  @Mutation(() => AuthPayload, {
    description:
      'Sets a new password by the token of a mailed link, ends every session, and signs in. BAD_USER_INPUT when the link is spent or the password will not do.',
  })
  resetPassword(
    @Ctx() { scope }: Context,
    @Arg('input', () => ResetPasswordInput, { description: 'Token and password.' }) _input: ResetPasswordInput,
  ): Promise<AuthPayload> {
    return resetPassword(scope)
  }

  @Mutation(() => Boolean, {
    description:
      'Confirms an e-mail address by the token of its link, the first or, after `changeEmail`, a new one: one use, one hour. CONFLICT when somebody else has it by now.',
  })
  verifyEmail(
    @Ctx() { scope }: Context,
    @Arg('token', () => String, { description: 'From the link.' }) _token: string,
  ): Promise<boolean> {
    return verbs.verifyEmail(scope)
  }

  @SeenBy('public')
  @FieldResolver(() => Tenant, {
    nullable: true,
    description: 'The tenant of this session; null for a user who has none yet.',
  })
  tenant(@Ctx() { scope }: Context): Promise<Tenant> | null {
    return scope.tenant ? shownTenant(scope) : null
  }

  @SeenBy('public')
  @FieldResolver(() => [Membership], { description: 'Every tenant the person belongs to, oldest first.' })
  memberships(@Ctx() { scope }: Context): Promise<Membership[]> {
    return myMemberships(scope)
  }
}

@Resolver(() => AuthPayload)
export class AuthPayloadResolver {
  @SeenBy('public')
  @FieldResolver(() => Viewer, { description: 'Who signed in.' })
  async viewer(@Ctx() { scope }: Context): Promise<Viewer> {
    const viewer = await currentViewer(scope)
    if (!viewer) throw new Error('A session without a viewer.')
    return viewer
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  @SeenBy('public')
  @FieldResolver(() => TenantSummary, { description: 'The tenant.' })
  tenant(@Ctx() { scope }: Context, @Root() membership: Membership): Promise<TenantSummary> {
    return tenantOfMembership(scope, membership)
  }
}

import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { PlatformTenant } from '../tenant/platform-tenant.types.js'
import { featuresOfTenant, limitsOf } from './terms.reads.js'
import { removeLimitOverride, setFeatureFlag, setLimitOverride } from './terms.service.js'
import { PlatformFeature, PlatformLimit } from './terms.types.js'

const id = { description: 'Id of the tenant.' }
const limit = { description: 'Key of the limit, such as `listings`.' }

@Resolver(() => PlatformTenant)
export class PlatformTermsResolver {
  @Mutation(() => PlatformTenant, {
    description:
      'Another limit than the plan’s for a while; it replaces what was agreed before and holds at once. Platform staff. NOT_FOUND.',
  })
  setLimitOverride(
    @Ctx() { scope }: Context,
    @Arg('tenantId', () => ID, id) tenantId: string,
    @Arg('key', () => String, limit) key: string,
    @Arg('value', () => Int, { nullable: true, description: 'How many, 0 or more; null means unlimited.' }) value:
      | number
      | null,
    @Arg('reason', () => String, { description: 'Why, in 3 to 500 characters; written into both trails.' })
    reason: string,
    @Arg('expiresAt', () => DateTime, { description: 'When the plan’s own limit holds again; within a year.' })
    expiresAt: Date,
  ): Promise<PlatformTenant> {
    return setLimitOverride(scope, { tenantId, key, value: value ?? null, reason, expiresAt })
  }

  @Mutation(() => PlatformTenant, {
    description: 'The plan’s own limit holds again, at once. Platform staff. NOT_FOUND where nothing was agreed.',
  })
  removeLimitOverride(
    @Ctx() { scope }: Context,
    @Arg('tenantId', () => ID, id) tenantId: string,
    @Arg('key', () => String, limit) key: string,
  ): Promise<PlatformTenant> {
    return removeLimitOverride(scope, tenantId, key)
  }

  @Mutation(() => PlatformTenant, {
    description:
      'Switches a feature on or off for one tenant. Platform staff. NOT_FOUND; BAD_USER_INPUT for a feature that no plan has.',
  })
  setFeatureFlag(
    @Ctx() { scope }: Context,
    @Arg('tenantId', () => ID, id) tenantId: string,
    @Arg('key', () => String, {
      description: 'Key of the feature, of those in `PlatformTenant.features`.',
    })
    key: string,
    @Arg('enabled', () => Boolean, { nullable: true, description: 'On or off; null leaves it to the plan.' })
    enabled: boolean | null,
  ): Promise<PlatformTenant> {
    return setFeatureFlag(scope, { tenantId, key, enabled: enabled ?? null })
  }

  @SeenBy('platform')
  @FieldResolver(() => [PlatformLimit], { description: 'Its limits: the plan’s, and what holds.' })
  limits(@Ctx() { scope }: Context, @Root() tenant: PlatformTenant): Promise<PlatformLimit[]> {
    return limitsOf(scope, tenant)
  }

  @SeenBy('platform')
  @FieldResolver(() => [PlatformFeature], {
    description: 'Every feature there is: whether its plan has it, and whether it is on.',
  })
  features(@Ctx() { scope }: Context, @Root() tenant: PlatformTenant): Promise<PlatformFeature[]> {
    return featuresOfTenant(scope, tenant)
  }
}

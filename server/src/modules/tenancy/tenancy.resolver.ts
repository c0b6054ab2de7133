import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { SeenBy } from '../../kernel/seen-by.js'
import { holds } from '../../scope/doors.js'
import { type Context, isLive } from '../../scope/scope.js'
import { Plan } from '../plans/plan.entity.js'
import { planById } from '../plans/plans.service.js'
import { featuresOf } from '../plans/terms.service.js'
import { UpdateBrandingInput } from './brand.inputs.js'
import { updateBranding } from './brand.service.js'
import { SetAllowedOriginsInput } from './tenancy.inputs.js'
import { allowedOrigins, shownTenant, setAllowedOrigins } from './tenancy.service.js'
import { Tenant } from './tenant.entity.js'
import { UpdateTenantInput } from './tenant.inputs.js'
import { updateTenant } from './tenant.service.js'
import { MapTiles } from './tenant.types.js'
import { findTestMode } from './test-mode.js'

@Resolver(() => Tenant)
export class TenancyResolver {
  @Query(() => Tenant, { description: 'The tenant this request is for. Anyone.' })
  tenant(@Ctx() { scope }: Context): Promise<Tenant> {
    return shownTenant(scope)
  }

  @Mutation(() => Tenant, {
    description:
      'Changes what the tenant says of itself: names, contact, place, hours, links, policies, zone, language. Permission `tenant.write`. BAD_USER_INPUT names every bad field.',
  })
  updateTenant(
    @Ctx() { scope }: Context,
    @Arg('input', () => UpdateTenantInput, { description: 'What changes.' }) input: UpdateTenantInput,
  ): Promise<Tenant> {
    return updateTenant(scope, input)
  }

  @Mutation(() => Tenant, {
    description: 'Changes how the tenant looks. Permission `tenant.write`. NOT_FOUND for a picture that is not there.',
  })
  updateBranding(
    @Ctx() { scope }: Context,
    @Arg('input', () => UpdateBrandingInput, { description: 'What changes.' }) input: UpdateBrandingInput,
  ): Promise<Tenant> {
    return updateBranding(scope, input)
  }

  @Mutation(() => Tenant, {
    description:
      'Replaces the list of origins whose pages may call the API and carry the widget. Permission `origin.write`.',
  })
  setAllowedOrigins(
    @Ctx() { scope }: Context,
    @Arg('input', () => SetAllowedOriginsInput, { description: 'The whole list.' }) input: SetAllowedOriginsInput,
  ): Promise<Tenant> {
    return setAllowedOrigins(scope, input)
  }

  @SeenBy('tenant.read')
  @FieldResolver(() => [String], { description: 'Origins that may call the API from a browser. Staff.' })
  widgetOrigins(@Ctx() { scope }: Context): Promise<string[]> {
    return allowedOrigins(scope)
  }

  @SeenBy('tenant.read')
  @FieldResolver(() => ID, {
    nullable: true,
    description:
      'Its test mode, to enter by `switchTenant`; null until the first test key, and in test mode itself. Staff.',
  })
  async testTenantId(@Ctx() { scope }: Context): Promise<string | null> {
    return isLive(scope) ? ((await findTestMode(scope))?.id ?? null) : null
  }

  @SeenBy('tenant.read')
  @FieldResolver(() => Plan, { description: 'The plan the tenant is on. Staff.' })
  plan(@Ctx() { scope }: Context, @Root() tenant: Tenant): Promise<Plan> {
    return planById(scope, tenant.planKey)
  }

  @SeenBy('tenant.read')
  @FieldResolver(() => [String], {
    description: 'Keys of the features it has: its plan’s, and what the operator switched on or off for it. Staff.',
  })
  features(@Ctx() { scope }: Context, @Root() tenant: Tenant): Promise<string[]> {
    return featuresOf(scope, tenant.planKey)
  }

  @SeenBy('public')
  @FieldResolver(() => MapTiles, {
    nullable: true,
    description: 'Where maps get their pictures; null: the installation has none, a map is a plain grid with the pins.',
  })
  mapTiles(@Ctx() { scope }: Context): MapTiles | null {
    const { mapTiles: url, mapAttribution: attribution } = scope.settings
    return url ? { url, attribution } : null
  }

  @SeenBy('public')
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the tenant and its brand.' })
  viewerCanEdit(@Ctx() { scope }: Context): boolean {
    return holds(scope.viewer, 'tenant.write')
  }
}

import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { notFound } from '../../../kernel/errors.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { PlatformTenant } from '../tenant/platform-tenant.types.js'
import { tenantsById } from '../tenant/platform-tenants.reads.js'
import { PlatformFailedPayment, PlatformFailedPaymentConnection } from './failed-payment.types.js'
import { listFailedPayments } from './failed-payments.reads.js'

@Resolver(() => PlatformFailedPayment)
export class FailedPaymentsResolver {
  @Query(() => PlatformFailedPaymentConnection, {
    description:
      'Which payments of all tenants failed, newest first: who owes what since when, how often it was asked for and when it is tried again. Platform staff.',
  })
  async platformFailedPayments(
    @Ctx() { scope }: Context,
    @Arg('text', () => String, {
      nullable: true,
      description: 'In the name or the short name of the tenant; or its id.',
    })
    text: string | null,
    @Arg('isOpen', () => Boolean, {
      nullable: true,
      defaultValue: true,
      description: 'Only what is still collected; false: what was given up too.',
    })
    isOpen: boolean | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after:
      | string
      | null,
  ): Promise<InstanceType<typeof PlatformFailedPaymentConnection>> {
    const asked = { text: text ?? null, isOpen: isOpen !== false, first, after: after ?? null }
    return new PlatformFailedPaymentConnection(await listFailedPayments(scope, asked))
  }

  @SeenBy('platform')
  @FieldResolver(() => PlatformTenant, { description: 'Who owes it.' })
  async tenant(@Ctx() { scope }: Context, @Root() { tenantId }: PlatformFailedPayment): Promise<PlatformTenant> {
    const tenant = await tenantsById(scope).load(tenantId)
    if (!tenant) throw notFound('tenant')
    return tenant
  }
}

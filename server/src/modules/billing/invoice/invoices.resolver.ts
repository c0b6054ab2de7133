import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import type { Context } from '../../../scope/scope.js'
import { BillingInvoiceConnection } from './billing-invoice.entity.js'
import { billingInvoices } from './invoices.service.js'

@Resolver()
export class InvoicesResolver {
  @Query(() => BillingInvoiceConnection, {
    description:
      'What the tenant was charged and will be, newest first; in test mode the live tenant’s. Permission `billing.read`. BAD_USER_INPUT for a page size or cursor that is none.',
  })
  billingInvoices(
    @Ctx() { scope }: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the page before.' }) after?: string | null,
  ): Promise<InstanceType<typeof BillingInvoiceConnection>> {
    return billingInvoices(scope, { first, after: after ?? null })
  }
}

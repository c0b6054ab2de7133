import { refuse } from '../../../kernel/errors.js'
import { isId } from '../../../kernel/ids.js'
import { homeIdOf, type Scope } from '../../../scope/scope.js'
import { inMode } from '../may-bill.js'
import { BillingInvoice, BillingInvoiceConnection } from './billing-invoice.entity.js'

type Asked = { first: number; after: string | null }
const newestFirst = { issuedAt: 'desc', id: 'desc' } as const

/** Newest first; in test mode the live tenant's. */
export async function billingInvoices(
  scope: Scope,
  { first, after }: Asked,
): Promise<InstanceType<typeof BillingInvoiceConnection>> {
  if (first < 1 || first > 100) throw refuse('BAD_USER_INPUT', 'A page has 1 to 100.', { field: 'first' })
  const filters = { tenant: { id: homeIdOf(scope) } }
  const last = after !== null && isId(after) ? await scope.em.findOne(BillingInvoice, { id: after }, { filters }) : null
  if (after !== null && !last) throw refuse('BAD_USER_INPUT', 'That is not a cursor of this list.', { field: 'after' })
  const own = inMode(scope)
  const older = last && {
    $or: [{ issuedAt: { $lt: last.issuedAt } }, { issuedAt: last.issuedAt, id: { $lt: last.id } }],
  }
  const rows = await scope.em.find(
    BillingInvoice,
    { ...own, ...older },
    { filters, orderBy: newestFirst, limit: first + 1 },
  )
  return new BillingInvoiceConnection({
    edges: rows.slice(0, first).map((node) => ({ cursor: node.id, node })),
    hasNextPage: rows.length > first,
    total: () => scope.em.count(BillingInvoice, own, { filters }),
  })
}

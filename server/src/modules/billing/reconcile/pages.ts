import type { PaymentsPort } from '../../../providers/payments/port.js'
import { forJob, type House } from '../../../scope/makers.js'

const AT_ONCE = 500
const pages = 'select * from open_pages($1, $2, $3)'
type Pages = { tenant_id: string; customer_ref: string; refs: string[] }

/** Whose page was paid there and is open here: the line that told so was lost, and the hourly look did not come by. */
export async function* paidPages(house: House, payments: PaymentsPort): AsyncGenerator<Pages> {
  for (let after: string | null = null; ; ) {
    const rows: Pages[] = await forJob(house, null).ask<Pages>(pages, [payments.livemode, after, AT_ONCE])
    for (const row of rows) if (await onePaid(payments, row.refs)) yield row
    if (rows.length < AT_ONCE) return
    after = rows.at(-1)?.tenant_id ?? null
  }
}

async function onePaid(payments: PaymentsPort, refs: string[]): Promise<boolean> {
  for (const ref of refs) {
    const { status, isPaid } = await payments.checkout(ref)
    if (status === 'COMPLETE' && isPaid) return true
  }
  return false
}

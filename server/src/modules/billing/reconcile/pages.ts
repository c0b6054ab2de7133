import { Gone } from '../../../providers/payments/failures.js'
import type { PaymentsPort } from '../../../providers/payments/port.js'
import { forJob, type House } from '../../../scope/makers.js'

const AT_ONCE = 500
const pages = 'select * from open_pages($1, $2, $3)'
type Pages = { tenant_id: string; customer_ref: string; refs: string[] }

/**
 * Whose page was paid there and is open here: the line that told so was lost, and the hourly look did not come by. So is one that is not there any
 * more: it is one finding, and not the end of the round.
 */
export async function* paidPages(house: House, payments: PaymentsPort): AsyncGenerator<Pages> {
  for (let after: string | null = null; ; ) {
    const rows: Pages[] = await forJob(house, null).ask<Pages>(pages, [payments.livemode, after, AT_ONCE])
    for (const row of rows) if (await needsLook(payments, row.refs)) yield row
    if (rows.length < AT_ONCE) return
    after = rows.at(-1)?.tenant_id ?? null
  }
}

async function needsLook(payments: PaymentsPort, refs: string[]): Promise<boolean> {
  for (const ref of refs) {
    const page = await payments.checkout(ref).catch(orGone)
    if (!page || (page.status === 'COMPLETE' && page.isPaid)) return true
  }
  return false
}

function orGone(error: unknown): null {
  if (error instanceof Gone) return null
  throw error
}

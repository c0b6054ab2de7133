import type { Tended } from './tended.js'
import { takeStep } from './step.js'

const DAY = 86_400_000
/** Days before the end at which the owners are told. */
const FIRST = 3
const LAST = 1

/** After a jump of the clock the later alone is told; of a trial that is canceled nobody is reminded. */
export async function remindOfTrial({ payments, open, row }: Tended): Promise<void> {
  if (!row.trialEnd || row.cancelAt) return
  const left = (row.trialEnd.getTime() - payments.now().getTime()) / DAY
  const to = left <= 0 ? 0 : left <= LAST ? 2 : left <= FIRST ? 1 : 0
  if (to > row.trialStep)
    await takeStep(open, row, { ledger: 'trial_step', to, name: 'subscription.trial_ending', at: payments.now() })
}

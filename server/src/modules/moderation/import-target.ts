import type { Scope } from '../../scope/scope.js'
import { rejectImport, releaseImport, settledImport } from '../directory/import/held.service.js'
import { ModerationDecision } from './moderation-report.enums.js'

/** Answers whether anything became of it: an import may be gone, and then nothing is left of it but the entry. */
export async function decideImport(scope: Scope, id: string, decision: ModerationDecision): Promise<boolean> {
  const isDecision = decision === ModerationDecision.APPROVE || decision === ModerationDecision.REJECT
  const row = isDecision ? await settledImport(scope, id) : null
  if (!row) return false
  await (decision === ModerationDecision.APPROVE ? releaseImport(scope, row) : rejectImport(scope, row))
  return true
}

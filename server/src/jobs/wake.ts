import type { Scope } from '../scope/scope.js'

/** In the transaction that opens the scope's tenant again: what was put off because it was shut (`Shut`) is due when that commits. */
export async function wakeJobs(scope: Scope): Promise<void> {
  await scope.connection.prepared('wake-jobs', 'select wake_jobs()', [])
}

import type { Scope } from '../../../scope/scope.js'

/** Its import was stopped, or is being taken back: not a row more is written, however late a slow job comes. */
export class Halted extends Error {}

const stateSql = 'select state from listing_import where id = $1 for share'

/** Held to the end of the batch: whoever stops the import or takes it back waits for what is under way. */
export async function needRunning(scope: Scope, importId: string): Promise<void> {
  const [row] = await scope.connection.prepared<{ state: string }>('import-running', stateSql, [importId])
  if (row?.state !== 'RUNNING') throw new Halted('The import is no longer running.')
}

import { become, type OpenScope } from '../../../scope/makers.js'

/**
 * A short transaction of its own as the person, inside `prepare`: what it writes stands, whatever becomes of the verb. Asked only after
 * something proved the person, or for who is signed in.
 */
export async function asPerson<T>(scope: OpenScope, userId: string, work: () => Promise<T>): Promise<T> {
  const { viewer, tenant } = scope
  become(scope, { tenant, userId })
  try {
    await scope.connection.write()
    const answer = await work()
    await scope.connection.commit()
    return answer
  } finally {
    await scope.connection.giveBack()
    become(scope, { tenant, userId: viewer.userId })
    scope.viewer = viewer
  }
}

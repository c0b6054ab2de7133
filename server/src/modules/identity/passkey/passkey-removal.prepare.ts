import { notFound } from '../../../kernel/errors.js'
import { isId } from '../../../kernel/ids.js'
import type { Prepared } from '../../../scope/doors.js'
import type { OpenScope } from '../../../scope/makers.js'
import { asPerson } from '../factor/as-person.js'
import { proveSelf, signedInPerson } from '../factor/prove-self.js'
import { myPasskeys } from './passkeys.reads.js'

type Removal = { id: string; password: string; totpCode?: string | null }

/** First whether there is one to remove: nobody writes a password, or spends a code, for nothing. */
export async function prepareRemoval(scope: OpenScope, { id, password, totpCode }: Removal): Promise<Prepared> {
  const userId = signedInPerson(scope)
  const [passkey] = isId(id) ? await asPerson(scope, userId, () => myPasskeys(scope, id)) : []
  if (!passkey) throw notFound('passkey')
  await proveSelf(scope, { password, totpCode, at: '' })
  return { facts: null }
}

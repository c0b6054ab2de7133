import { refuse } from '../../kernel/errors.js'
import type { Scope } from '../../scope/scope.js'

export type Worn = { path: string; id: string; purpose: 'LOGO' | 'FAVICON' }

const ready = `select id, purpose from media_asset where tenant_id = app_tenant() and id = any ($1) and status = 'READY' and deleted_at is null`

/** What the brand is to wear is there, and was uploaded for it. */
export async function needPictures(scope: Scope, wanted: Worn[]): Promise<void> {
  if (!wanted.length) return
  const ids = wanted.map(({ id }) => id)
  const rows = await scope.connection.prepared<Pick<Worn, 'id' | 'purpose'>>('brand-pictures', ready, [ids])
  const found = new Map(rows.map(({ id, purpose }) => [id, purpose]))
  const lost = wanted.filter(({ id }) => !found.has(id))
  const message = 'There is no such picture.'
  if (lost.length) throw refuse('NOT_FOUND', message, { fields: lost.map(({ path }) => ({ path, message })) })
  const odd = wanted.filter(({ id, purpose }) => found.get(id) !== purpose)
  const fields = odd.map(({ path, purpose }) => ({ path, message: `Upload it with the purpose ${purpose}.` }))
  if (odd.length) throw refuse('BAD_USER_INPUT', 'This picture was uploaded for something else.', { fields })
}

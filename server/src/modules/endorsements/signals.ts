import type { Scope } from '../../scope/scope.js'
import { fold } from '../directory/search/fold.js'
import { knownAs } from '../visitors/visitor-form.service.js'

/** Why somebody should look twice; told to moderators with the endorsement, and decides nothing by itself. */
export type Signal = 'LINK' | 'CONTACT_DETAILS' | 'REPEATED_TEXT' | 'SAME_NETWORK' | 'OWN_LISTING'

const link = /https?:|www\.|\b[a-z0-9-]+\.(?:com|net|org|info|biz|shop|ru|cn|xyz|top|io|de)\b/i
const contact = /[^\s@]+@[^\s@]+\.\w|\+?\d[\d\s()./-]{7,}\d/
/** Short praise is the same everywhere ("Very good!"); longer texts are not. */
const WORTH_COMPARING = 24
/** From one network in a day; an office or a train is one. */
const MANY = 3

/** Spelling, case and spaces aside, two comments with one key say the same. Null: too short to tell. */
export async function commentKey(scope: Scope, comment: string | null): Promise<string | null> {
  const plain = fold(comment ?? '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return plain.length < WORTH_COMPARING ? null : knownAs(scope, 'visitor', `comment:${plain}`)
}

const seen = `select exists (select from endorsement e where e.tenant_id = app_tenant() and e.comment_key = $1) as repeated,
  (select count(*)::int from endorsement e where e.tenant_id = app_tenant() and e.ip_hash = $2
    and e.created_at > $3::timestamptz - interval '1 day') as nearby,
  exists (select from listing_grant g join membership m on m.tenant_id = g.tenant_id and m.id = g.membership_id
    where g.tenant_id = app_tenant() and g.listing_id = $4 and m.user_id = app_user_id()) as own`
type Seen = { repeated: boolean; nearby: number; own: boolean }
type Written = { listingId: string; comment: string | null; commentKey: string | null; ipHash: string | null }

export async function signalsOf(scope: Scope, written: Written): Promise<Signal[]> {
  const values = [written.commentKey, written.ipHash, scope.now(), written.listingId]
  const [row] = await scope.connection.prepared<Seen>('endorsement-signals', seen, values)
  const comment = written.comment ?? ''
  const found: [Signal, boolean | undefined][] = [
    ['LINK', link.test(comment)],
    ['CONTACT_DETAILS', contact.test(comment)],
    ['REPEATED_TEXT', row?.repeated],
    ['SAME_NETWORK', (row?.nearby ?? 0) >= MANY],
    ['OWN_LISTING', row?.own],
  ]
  return found.flatMap(([signal, holds]) => (holds ? [signal] : []))
}

import { registerEnumType } from 'type-graphql'
import type { Scope } from '../../scope/scope.js'
import { fold } from '../directory/search/fold.js'
import { knownAs } from '../visitors/visitor-form.service.js'

/** Why whoever answers should look twice; decides nothing by itself (ops/docs/decisions/0079). */
export enum EnquirySignal {
  LINK = 'LINK',
  REPEATED_TEXT = 'REPEATED_TEXT',
  SAME_NETWORK = 'SAME_NETWORK',
}
registerEnumType(EnquirySignal, {
  name: 'EnquirySignal',
  description: 'Why to look twice before answering an enquiry.',
  valuesConfig: {
    LINK: { description: 'The text holds an address of the web.' },
    REPEATED_TEXT: { description: 'The same text came before, to this listing or another one.' },
    SAME_NETWORK: { description: 'Three or more came from one network within a day.' },
  },
})

const link = /https?:|www\.|\b[a-z0-9-]{1,63}\.(?:com|net|org|info|biz|shop|ru|cn|xyz|top|io|de)\b/i
/** Short questions are the same everywhere ("Are you open today?"); longer texts are not. */
const WORTH_COMPARING = 40
/** From one network in a day; an office or a train is one. */
const MANY = 3

/** Spelling, case and spaces aside, two texts with one key say the same. Null: too short to tell. */
export async function textKey(scope: Scope, text: string): Promise<string | null> {
  const plain = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return plain.length < WORTH_COMPARING ? null : knownAs(scope, 'visitor', `enquiry:${plain}`)
}

const seen = `select exists (select from enquiry e where e.tenant_id = app_tenant() and e.text_key = $1) as repeated,
  (select count(*)::int from enquiry e where e.tenant_id = app_tenant() and e.ip_hash = $2
    and e.created_at > $3::timestamptz - interval '1 day') as nearby`
type Seen = { repeated: boolean; nearby: number }
type Written = { text: string; textKey: string | null; ipHash: string | null }

export async function signalsOf(scope: Scope, written: Written): Promise<EnquirySignal[]> {
  const values = [written.textKey, written.ipHash, scope.now()]
  const [row] = await scope.connection.prepared<Seen>('enquiry-signals', seen, values)
  const found: [EnquirySignal, boolean | undefined][] = [
    [EnquirySignal.LINK, link.test(written.text)],
    [EnquirySignal.REPEATED_TEXT, row?.repeated],
    [EnquirySignal.SAME_NETWORK, (row?.nearby ?? 0) >= MANY],
  ]
  return found.flatMap(([signal, holds]) => (holds ? [signal] : []))
}

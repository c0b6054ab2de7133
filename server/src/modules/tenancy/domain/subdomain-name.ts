import { refuse } from '../../../kernel/errors.js'

/** Names of services people trust by their name, and of machines. */
const reserved =
  'about abuse account accounts admin administrator api app assets auth autoconfig autodiscover billing blog cdn checkout cname console contact dashboard demo dev docs download email favicon forum ftp graphql health healthz help host hosting hostmaster id imap internal invoice kb legal live localhost login logout mail mailer media metrics mobile mx my news noc noreply ns ns1 ns2 ns3 oauth operator ops origin outbox owner partner password pay payment payments platform pop pop3 portal postmaster press privacy proxy public register root sales secure security server service settings shop signin signup sitemap smtp sso staff staging stage static stats status store stripe support sysadmin system team terms test tls tracking update upload usenet verify vpn webhook webhooks webmail webmaster widget wiki wpad ws www www1 www2'.split(
    ' ',
  )
const format = /^[a-z0-9]+(-[a-z0-9]+)*$/

export type NameFault = 'MALFORMED' | 'RESERVED'

/** What is wrong with a name as the label below BASE_DOMAIN; null when nothing is. Whether it is taken, the database says. */
export function faultOfName(name: string, baseDomain: string): NameFault | null {
  if (name.length < 2 || name.length > 63 || !format.test(name) || name.startsWith('xn-')) return 'MALFORMED'
  const looks = looksOf(name)
  const platform = looksOf(baseDomain.split('.')[0] ?? '')
  if (spellings(reserved).has(looks)) return 'RESERVED'
  // The platform's own name, alone or beside another word (`acme-support` of acme.example), is nobody else's.
  const parts = name.split('-').map(looksOf)
  return looks === platform || parts.includes(platform) ? 'RESERVED' : null
}

/** Refuses what cannot be a subdomain. A reserved name is told as one that is taken: for the caller it is the same. */
export function needSubdomainName(name: string, { baseDomain, field }: { baseDomain: string; field: string }): void {
  const fault = faultOfName(name, baseDomain)
  if (fault === 'MALFORMED')
    throw refuse('BAD_USER_INPUT', 'Use 2 to 63 lower-case letters, digits and single hyphens.', { field })
  if (fault === 'RESERVED') throw refuse('CONFLICT', 'That name is taken.', { field })
}

const alike: [RegExp, string][] = [
  [/-/g, ''],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/[0q]/g, 'o'],
  [/[1ij|]/g, 'l'],
  [/2/g, 'z'],
  [/3/g, 'e'],
  [/4/g, 'a'],
  [/5/g, 's'],
  [/[69]/g, 'g'],
  [/7/g, 't'],
  [/8/g, 'b'],
]

/** Two names that read alike are the same here: `adm1n`, `ad-min` and `adrnin` are `admin`. */
function looksOf(name: string): string {
  return alike.reduce((text, [letters, as]) => text.replace(letters, as), name)
}

let known: Set<string> | undefined
function spellings(names: string[]): Set<string> {
  known ??= new Set(names.map(looksOf))
  return known
}

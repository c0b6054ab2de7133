import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { readKey } from '../../../server/src/kernel/api-key.ts'
import { root } from '../project.ts'
import { type Check, findings } from './check.ts'

const isOurs = /^[ps]k_(?:live|test)_[0-9A-Za-z]{38}$/
/** What the API keys of tenants look like, as it is published; the sum at the end tells a key from a word. */
const ours = /\b[ps]k_(?:live|test)_[0-9A-Za-z]{38}\b/g

/** The forms in which others write theirs. Each is long enough that no sentence, name or hash is one by chance. */
const others: [name: string, form: RegExp][] = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s*[A-Za-z0-9+/=\s]{64}/],
  ['a Stripe secret', /\b(?:(?:sk|rk)_(?:live|test)_|whsec_)[0-9A-Za-z]{24,}/],
  ['an AWS key', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a GitHub token', /\b(?:gh[pousr]_[0-9A-Za-z]{36}|github_pat_[0-9A-Za-z_]{60})/],
  ['an npm token', /\bnpm_[0-9A-Za-z]{36}\b/],
  ['a Slack token', /\bxox[abprs]-[0-9A-Za-z-]{20,}/],
  ['a Google key', /\bAIza[0-9A-Za-z_-]{35}\b/],
  ['an OpenAI key', /\bsk-(?:proj-)?[0-9A-Za-z_-]{40,}/],
  ['a SendGrid key', /\bSG\.[0-9A-Za-z_-]{22}\.[0-9A-Za-z_-]{43}\b/],
  ['a signed token', /\beyJ[0-9A-Za-z_-]{16,}\.eyJ[0-9A-Za-z_-]{16,}\.[0-9A-Za-z_-]{32,}/],
  ['a password in an address', /\b[a-z][a-z+]{2,11}:\/\/[\w.-]+:[^\s:@/$<>{}'"`]{12,}@[\w-]+\.[a-z]/],
]

/** AK-08: nothing that opens anything is in what is committed, nor in what a browser loads. */
export const secrets: Check = {
  name: 'secrets',
  after: ['build of server', 'build of admin', 'build of widget'],
  run: async () => findings([...filesIn(root)].flatMap((path) => secretsIn(path, readFileSync(path, 'utf8')))),
}

/** One line for each, with where it stands and never the thing itself. */
export function secretsIn(path: string, text: string): string[] {
  const line = (index: number) => `${relative(root, path)}:${text.slice(0, index).split('\n').length}`
  const browsers = /(?:^|\/)(?:admin|widget)\/dist\//.test(path)
  const found = [...text.matchAll(ours)]
    // A made-up one, as documents need them, has a wrong sum; a browser's script has no need of any.
    .filter(([key]) => browsers || readKey(key) !== null)
    .map(({ index }) => `${line(index)}: an API key of a tenant`)
  for (const [name, form] of others) {
    const match = form.exec(text)
    if (match && !isOurs.test(match[0])) found.push(`${line(match.index)}: ${name}`)
  }
  if (browsers && path.endsWith('.map')) found.push(`${relative(root, path)}: a source map among what is served`)
  if (path.endsWith('.env.example'))
    for (const { index } of text.matchAll(/^\w*(?:SECRET|PASSWORD|TOKEN|_KEY)\w*=[^\s#]/gm))
      found.push(`${line(index)}: a value where only a name belongs`)
  return found
}

const passed = new Set(['node_modules', '.git', '.data', 'coverage'])
const text =
  /\.(?:[cm]?[jt]sx?|json|md|ya?ml|html|css|sql|sh|svg|txt|graphql|toml|conf|map|service|env|csv|xml)$|(?:^|\/)\.[\w.]+$|\/[^./]+$/
const LARGEST = 8 * 1024 * 1024

/** The repository as it is worked on, with what was built of it; packages of others and an installation's data are not ours. */
function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (passed.has(entry.name)) continue
    if (entry.isDirectory()) yield* filesIn(path)
    else if (entry.isFile() && text.test(path) && statSync(path).size < LARGEST) yield path
  }
}

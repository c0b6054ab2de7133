import { record } from '../../../events/record.js'
import { type FieldError, notFound, refuse } from '../../../kernel/errors.js'
import { isId } from '../../../kernel/ids.js'
import { type Scope, tenantIdOf } from '../../../scope/scope.js'
import { forgetSynonyms } from '../search/synonyms.reads.js'
import { queryWords } from '../search/words.js'
import { Synonym } from './synonym.entity.js'
import type { ImportSynonymsInput, SynonymImport, SynonymInput } from './synonyms.inputs.js'

const MOST = 500
/** Of a term. What is longer is a sentence, and nobody types it. */
const MOST_WORDS = 4

/** By what stands first in each, for who looks one up: those of one pasted list are of the same age. */
export async function allSynonyms(scope: Scope): Promise<Synonym[]> {
  const first = ({ onlyFrom, terms: [term = ''] }: Synonym) => folded(onlyFrom ?? term)
  const all = await scope.em.findAll(Synonym, {})
  return all.sort((a, b) => first(a).localeCompare(first(b)) || (a.id < b.id ? -1 : 1))
}

export async function createSynonym(scope: Scope, input: SynonymInput): Promise<Synonym> {
  const read = readInput(input)
  await room(scope, 1)
  return add(scope, read)
}

export async function updateSynonym(scope: Scope, id: string, input: SynonymInput): Promise<Synonym> {
  const synonym = await named(scope, id)
  Object.assign(synonym, readInput(input))
  changed(scope, 'synonym.updated', synonym)
  return synonym
}

export async function deleteSynonym(scope: Scope, id: string): Promise<Synonym> {
  const synonym = await named(scope, id)
  scope.em.remove(synonym)
  changed(scope, 'synonym.deleted', synonym)
  return synonym
}

export async function importSynonyms(scope: Scope, { text }: ImportSynonymsInput): Promise<SynonymImport> {
  const faults: FieldError[] = []
  const read = text.split(/\r\n?|\n/).flatMap((line, at): Read[] => {
    if (!line.trim() || line.trim().startsWith('#')) return []
    const found = readLine(line)
    if ('terms' in found) return [found]
    faults.push({ path: 'input.text', message: `Line ${at + 1}: ${found.fault}` })
    return []
  })
  if (faults.length) throw refuse('BAD_USER_INPUT', 'Some lines cannot be read.', { fields: faults.slice(0, 100) })
  const known = new Set((await room(scope, 0)).map(keyOf))
  const fresh = [...new Map(read.toReversed().map((each) => [keyOf(each), each])).values()]
    .toReversed()
    .filter((each) => !known.has(keyOf(each)))
  if (known.size + fresh.length > MOST) throw full()
  for (const each of fresh) add(scope, each)
  return { added: fresh.length, known: read.length - fresh.length }
}

type Read = { terms: string[]; onlyFrom: string | null }

/** `a, b, c`, or `a => b, c`: how search engines have their synonyms written. */
function readLine(line: string): Read | { fault: string } {
  const [left = '', right, more] = line.split('=>')
  if (more !== undefined) return { fault: 'There is more than one arrow.' }
  const given = (right ?? left).split(',').map(clean).filter(Boolean)
  const onlyFrom = right === undefined ? null : clean(left)
  const wrong = [...given, ...(onlyFrom === null ? [] : [onlyFrom])].map(faultOf).find((fault) => fault !== null)
  if (wrong) return { fault: wrong }
  const terms = distinct(given)
  if (terms.length > 20) return { fault: 'There are more than twenty terms.' }
  return terms.length > (onlyFrom === null ? 1 : 0) ? { terms, onlyFrom } : { fault: TOO_FEW }
}

function readInput({ terms: given, onlyFrom: from }: SynonymInput): Read {
  const onlyFrom = from == null ? null : clean(from)
  const faults = given.flatMap((term, at): FieldError[] => {
    const message = faultOf(clean(term))
    return message ? [{ path: `input.terms.${at}`, message }] : []
  })
  const wrong = onlyFrom === null ? null : faultOf(onlyFrom)
  if (wrong) faults.push({ path: 'input.onlyFrom', message: wrong })
  const terms = faults.length ? [] : distinct(given)
  if (!faults.length && terms.length < (onlyFrom === null ? 2 : 1))
    faults.push({ path: 'input.terms', message: TOO_FEW })
  if (faults.length) throw refuse('BAD_USER_INPUT', 'Some of the terms need another look.', { fields: faults })
  return { terms, onlyFrom }
}

const TOO_FEW = 'It takes two terms that differ in more than case and accents.'

function faultOf(term: string): string | null {
  // First, for what is long may be longer still when it is folded.
  if (term.length > 60) return 'A term has at most 60 characters.'
  const words = queryWords(term).length
  if (!words) return 'There is no word in it.'
  return words > MOST_WORDS ? `A term has at most ${MOST_WORDS} words.` : null
}

const clean = (term: string) => term.trim().replace(/\s+/g, ' ')
const folded = (term: string) =>
  queryWords(term)
    .map(({ forms }) => forms[0])
    .join(' ')

function distinct(terms: string[]): string[] {
  const all = terms.map(clean).filter(Boolean)
  return [...new Map(all.toReversed().map((term) => [folded(term), term])).values()].toReversed()
}

function keyOf({ terms, onlyFrom }: Read): string {
  return `${onlyFrom === null ? '' : folded(onlyFrom)}>${terms.map(folded).sort().join()}`
}

/** Two at once would each find room for the last one. */
async function room(scope: Scope, wanted: number): Promise<Synonym[]> {
  const key = `${tenantIdOf(scope)}:synonyms`
  await scope.connection.prepared('synonyms-lock', 'select pg_advisory_xact_lock(hashtextextended($1, 17))', [key])
  const all = await allSynonyms(scope)
  if (all.length + wanted > MOST) throw full()
  return all
}

const full = () => refuse('CONFLICT', `A tenant has at most ${MOST} of them.`)

async function named(scope: Scope, id: string): Promise<Synonym> {
  const synonym = isId(id) ? await scope.em.findOne(Synonym, { id }) : null
  if (!synonym) throw notFound('synonym')
  return synonym
}

function add(scope: Scope, read: Read): Synonym {
  const synonym = scope.em.create(Synonym, read as Synonym)
  scope.em.persist(synonym)
  changed(scope, 'synonym.created', synonym)
  return synonym
}

function changed(scope: Scope, name: string, synonym: Synonym): void {
  record(scope, { name, on: synonym })
  const tenantId = tenantIdOf(scope)
  scope.afterCommit(() => forgetSynonyms(tenantId))
}

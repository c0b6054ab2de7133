import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Plugin } from 'vite'
import { ALERT } from '../src/documents/alert.js'
import { BOOT } from '../src/documents/boot.js'
import { CLAIM } from '../src/documents/claim.js'
import { CLUSTERS } from '../src/documents/clusters.js'
import { ENDORSE } from '../src/documents/endorse.js'
import { ENDORSEMENTS } from '../src/documents/endorsements.js'
import { ENQUIRE } from '../src/documents/enquire.js'
import { FACETS } from '../src/documents/facets.js'
import { FORM } from '../src/documents/form.js'
import { LISTING } from '../src/documents/listing.js'
import { ONE } from '../src/documents/one.js'
import { PINS } from '../src/documents/pins.js'
import { PROPOSE } from '../src/documents/propose.js'
import { REPORT } from '../src/documents/report.js'
import { SAVED } from '../src/documents/saved.js'
import { SEARCH } from '../src/documents/search.js'
import { SHARED } from '../src/documents/shared.js'
import { SUGGEST } from '../src/documents/suggest.js'

const documents = {
  ALERT,
  BOOT,
  CLAIM,
  CLUSTERS,
  ENDORSE,
  ENDORSEMENTS,
  ENQUIRE,
  FACETS,
  FORM,
  LISTING,
  ONE,
  PINS,
  PROPOSE,
  REPORT,
  SAVED,
  SEARCH,
  SHARED,
  SUGGEST,
}

/**
 * Persisted documents: the widget ships only their SHA-256, the server reads the texts from `dist/documents.json`
 * (hash to document, the hash being that of the text exactly as stored there).
 */
export function hashedDocuments(): Plugin {
  return {
    name: 'hashed-documents',
    apply: 'build',
    transform(_code, id) {
      const file = /\/src\/documents\/(\w+)\.ts$/.exec(id)?.[1]
      if (!file || file === 'fragments') return
      const name = basename(file).toUpperCase()
      if (!(name in documents)) this.error(`src/documents/${file}.ts is not listed in build/documents.ts`)
      return `export const ${name} = ${JSON.stringify(hashOf(documents[name as keyof typeof documents]))}`
    },
  }
}

/** Writes the list for the server beside the first script. */
export function documentList(): Plugin {
  return {
    name: 'document-list',
    generateBundle() {
      const known = { ...released(), ...persisted() }
      this.emitFile({ type: 'asset', fileName: 'documents.json', source: JSON.stringify(known, null, 2) })
    },
  }
}

/**
 * Every document any release has sent. A page that was opened before an update, or that has the former script in its cache,
 * goes on asking by the hashes it knows; the server after the update must still know them.
 */
export function released(): Record<string, string> {
  return JSON.parse(readFileSync(new URL('./released.json', import.meta.url), 'utf8')) as Record<string, string>
}

/** Every document the widget may send, by its hash. */
export function persisted(): Record<string, string> {
  return Object.fromEntries(Object.values(documents).map((text) => [hashOf(text), compact(text)]))
}

function hashOf(text: string): string {
  return createHash('sha256').update(compact(text)).digest('hex')
}

/** Whitespace means nothing in GraphQL outside strings, and our documents hold none. */
function compact(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'graphql'
import { namesOf } from './label.js'

export type PersistedDocument = { text: string; reads: boolean; names: string[] }
export type PersistedDocuments = ReadonlyMap<string, PersistedDocument>

/**
 * The documents of admin and widget, known by hash at build (`documents.json`: hash → text). Clients cannot register new ones.
 * A file whose hashes do not match its texts is refused: the build was tampered with or broken.
 */
export function loadPersisted(files: string[]): PersistedDocuments {
  const known = new Map<string, PersistedDocument>()
  for (const file of files) {
    if (!existsSync(file)) continue
    for (const [hash, text] of Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)) {
      if (createHash('sha256').update(text).digest('hex') !== hash)
        throw new Error(`${file} holds a document that is not its hash.`)
      const document = parse(text)
      const reads = document.definitions.every(
        (node) => node.kind !== 'OperationDefinition' || node.operation === 'query',
      )
      known.set(hash, { text, reads, names: namesOf([document]) })
    }
  }
  return known
}

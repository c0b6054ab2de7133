import { type DocumentNode, parse } from 'graphql'

/** A built page carries its documents as text; the cache needs the tree, the wire only the hash. */
export function readDocument(hash: string, text: string): DocumentNode {
  return Object.assign(parse(text, { noLocation: true }), { __meta__: { hash } })
}

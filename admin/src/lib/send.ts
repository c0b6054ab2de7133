import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { fromBody, Refusal } from './problem'

interface Answer<Data> {
  data?: Data | null
  errors?: unknown[]
}

/** The hash under which the server knows a document; the text never travels. */
export function hashOf(document: object): string {
  const hash = (document as { __meta__?: { hash?: string } }).__meta__?.hash
  if (!hash) throw new Error('This document has no hash: run the code generator.')
  return hash.replace('sha256:', '')
}

/** Fragments may stand before the operation in a document. */
function nameOf(document: {
  definitions: readonly { kind: string; name?: { value: string } | undefined }[]
}): string | undefined {
  return document.definitions.find(({ kind }) => kind === 'OperationDefinition')?.name?.value
}

/**
 * One operation over plain fetch, for what happens before there is a session (sign in, refresh, the host's brand).
 * Throws a Refusal; a dropped connection stays fetch's own TypeError.
 */
export async function send<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  token?: string,
): Promise<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify({
      operationName: nameOf(document),
      variables,
      extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(document) } },
    }),
  })
  return dataOf(response)
}

/**
 * A read that anybody may make, as a GET that the browser keeps and asks about: unchanged, it costs no body. No cookie goes along.
 */
export async function read<Data>(document: TypedDocumentNode<Data, Record<string, never>>): Promise<Data> {
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hashOf(document) } })
  const search = new URLSearchParams({ operationName: nameOf(document) ?? '', extensions })
  const response = await fetch(`/graphql?${search}`, { credentials: 'omit' })
  return dataOf(response)
}

async function dataOf<Data>(response: Response): Promise<Data> {
  const text = await response.text()
  const requestId = response.headers.get('x-request-id') ?? undefined
  if (!response.ok) throw new Refusal(fromBody(text, response.status, requestId))
  const answer = JSON.parse(text) as Answer<Data>
  if (answer.errors?.length || !answer.data) throw new Refusal(fromBody(text, response.status, requestId))
  return answer.data
}

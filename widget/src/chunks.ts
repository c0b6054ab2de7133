import { chunks, direct, lent } from 'virtual:chunks'
import { base, ownNonce } from './origin.js'

interface ChunkScript extends HTMLScriptElement {
  chunk?: unknown
  lent?: unknown[]
}

const loading = new Map<string, Promise<unknown>>()

/** The languages that exist as chunks. */
export const languages = Object.keys(chunks).flatMap((name) => /^locale-(.+)$/.exec(name)?.[1] ?? [])

/** Loads a lazy chunk once; a chunk that failed may be asked for again. */
export function loadChunk<T>(name: string): Promise<T> {
  const known = loading.get(name)
  if (known) return known as Promise<T>
  const promise = direct ? direct(name) : inject(name)
  loading.set(name, promise)
  promise.catch(() => loading.delete(name))
  return promise as Promise<T>
}

/** The page of a listing and a language arrive in one file where both are wanted before anything can be shown. */
export function prefetchRecord(language: string): void {
  const both = `record-${language}`
  if (loading.has('record') || loading.has(`locale-${language}`) || !chunks[both]) {
    prefetch('record')
    return
  }
  const promise = loadChunk<{ record: unknown; words: unknown }>(both)
  const parts = {
    record: promise.then((chunk) => chunk.record),
    [`locale-${language}`]: promise.then((chunk) => chunk.words),
  }
  for (const [name, part] of Object.entries(parts)) {
    loading.set(name, part)
    part.catch(() => loading.delete(name))
  }
}

/** Fetches a chunk that is going to be wanted, and says nothing if that fails: whoever wants it will ask again. */
export function prefetch(name: string): void {
  loadChunk(name).catch(() => {})
}

function inject(name: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const file = chunks[name]
    if (!file) return reject(new Error(`There is no chunk ${name}.`))
    const script: ChunkScript = document.createElement('script')
    script.async = true
    script.lent = lent
    if (ownNonce) script.nonce = ownNonce
    script.src = trusted(new URL(file, base).href)
    script.onload = () => {
      script.remove()
      if (script.chunk) resolve(script.chunk)
      else reject(new Error(`The chunk ${name} is empty.`))
    }
    script.onerror = () => {
      script.remove()
      reject(new Error(`The chunk ${name} did not load.`))
    }
    document.head.append(script)
  })
}

interface TrustingWindow {
  trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(text: string): string }): typeof policy }
}

let policy: { createScriptURL(text: string): string } | undefined

/** Where a page demands Trusted Types, an address must pass a policy; ours lets through what `virtual:chunks` names, no more. */
function trusted(address: string): string {
  policy ??= (window as TrustingWindow).trustedTypes?.createPolicy('local-directory', {
    createScriptURL: (text) => text,
  })
  return policy ? policy.createScriptURL(address) : address
}

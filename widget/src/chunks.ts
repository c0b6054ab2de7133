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

/** Panels that a page begins with and a language arrive in one file where both are wanted before anything can be shown. */
export function prefetchPair(name: string, language: string): void {
  const both = `${name}-${language}`
  if (loading.has(name) || loading.has(`locale-${language}`) || !chunks[both]) {
    prefetch(name)
    return
  }
  const promise = loadChunk<{ panels: unknown; words: unknown }>(both)
  const parts = {
    [name]: promise.then((chunk) => chunk.panels),
    [`locale-${language}`]: promise.then((chunk) => chunk.words),
  }
  for (const [part, arrived] of Object.entries(parts)) {
    loading.set(part, arrived)
    arrived.catch(() => loading.delete(part))
  }
}

/** Fetches a chunk that is going to be wanted, and says nothing if that fails: whoever wants it will ask again. */
export function prefetch(name: string): void {
  loadChunk(name).catch(() => {})
}

function inject(name: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const hash = chunks[name]
    if (!hash) return reject(new Error(`The chunk ${name} did not load.`))
    const script: ChunkScript = document.createElement('script')
    script.async = true
    script.lent = lent
    if (ownNonce) script.nonce = ownNonce
    script.src = trusted(new URL(`${name}-${hash}.js`, base).href)
    script.onload = script.onerror = () => {
      script.remove()
      if (script.chunk) resolve(script.chunk)
      else reject(new Error(`The chunk ${name} did not load.`))
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

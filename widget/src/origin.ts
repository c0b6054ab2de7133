/** The script element this file runs from: read at once, because `currentScript` is gone after the first tick. */
export const ownScript = findScript()

/** The folder the first script was served from; chunks and the API are found relative to it. */
export const base = new URL('.', ownScript?.src || new URL('/widget/', document.baseURI)).href

/** The nonce of a strict policy, for chunks and for the `<style>` fallback. */
export const ownNonce = ownScript?.nonce || ownScript?.dataset.nonce || ''

/** The directory's GraphQL address: beside the folder of the script, unless the page names another. */
export const defaultEndpoint = new URL('../graphql', base).href

function findScript(): HTMLScriptElement | null {
  const current = document.currentScript
  if (current instanceof HTMLScriptElement) return current
  // A tag manager or a bundler ran us without a script element of our own: look for the address instead.
  return document.querySelector<HTMLScriptElement>('script[src*="/widget/v1.js"]')
}

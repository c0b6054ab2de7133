import { vi } from 'vitest'
import { LocalDirectoryElement, TAG } from '../element.js'

export interface Asked {
  hash: string
  variables: Record<string, unknown>
}

/** A page of a stranger's site with the widget on it. `answer` plays the server: what it gives is the answer's `data`. */
export function pageWith(attributes: Record<string, string>, answer: (asked: Asked) => unknown) {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', async (_url: string, init: { body: string }) => {
    const { variables, extensions } = JSON.parse(init.body)
    const question = { hash: extensions.persistedQuery.sha256Hash, variables }
    asked.push(question)
    const data = answer(question)
    if (data instanceof Error) throw data
    return Response.json(data instanceof Response ? await data.json() : { data })
  })
  // The DOM of these tests has no layout: nothing would ever come near to the visible part.
  vi.stubGlobal('IntersectionObserver', undefined)
  if (!customElements.get(TAG)) customElements.define(TAG, LocalDirectoryElement)
  const element = document.createElement(TAG) as LocalDirectoryElement
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  document.body.append(element)
  const inside = <T extends Element = HTMLElement>(selector: string) =>
    element.shadowRoot?.querySelector<T>(selector) ?? null
  return { element, asked, inside, until }
}

export function clearPage(): void {
  document.body.replaceChildren()
  history.replaceState(null, '', 'http://town.example/')
  vi.unstubAllGlobals()
}

/** Waits until something is there; what it is, is the answer. */
export async function until<T>(find: () => T): Promise<NonNullable<T>> {
  for (let tries = 0; tries < 2_000; tries++) {
    const found = find()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error(`Never came true: ${find}`)
}

/** All names of `::part()` that are drawn now. */
export function partsOf(element: Element): string[] {
  const names = [...(element.shadowRoot?.querySelectorAll('[part]') ?? [])].flatMap((one) =>
    (one.getAttribute('part') ?? '').split(' '),
  )
  return [...new Set(names)].sort()
}

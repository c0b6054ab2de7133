/** The events a page may listen to, with their details. They bubble and cross the shadow boundary. */
export interface DirectoryEvents {
  /** The first answer is on the page. */
  'ld:ready': { tenant: string; name: string; total: number }
  /** Results for a search or a filter are on the page. */
  'ld:search': {
    text: string
    category: string | null
    tag: string | null
    openNow: boolean
    near: boolean
    total: number
  }
  /** The page of one listing is open. */
  'ld:listing-view': { id: string; slug: string; name: string }
  /** A visitor has sent a recommendation; a moderator reads it before it is shown. Who they are is not told. */
  'ld:endorsement-submitted': { id: string; slug: string; wouldRepeat: boolean }
  /** A visitor has written to a business. Neither who nor what is told. */
  'ld:lead-captured': { id: string; slug: string }
  /** Something could not be shown; `requestId` finds it in the server's log. */
  'ld:error': { code: string; message: string; requestId: string | null }
}

export type EventName = keyof DirectoryEvents
export type Emit = <N extends EventName>(name: N, detail: DirectoryEvents[N]) => void

export const EVENT_NAMES: EventName[] = [
  'ld:ready',
  'ld:search',
  'ld:listing-view',
  'ld:endorsement-submitted',
  'ld:lead-captured',
  'ld:error',
]

interface LayeredWindow extends Window {
  dataLayer?: unknown[]
}

/** Dispatches on the element; a listener of the page that throws cannot reach us, the browser reports it to the page. */
export function createEmitter(element: Element, toDataLayer: boolean): Emit {
  return (name, detail) => {
    element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
    if (!toDataLayer) return
    const page: LayeredWindow = window
    page.dataLayer ??= []
    page.dataLayer.push({ event: name, ...detail })
  }
}

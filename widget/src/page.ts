import { living, TAG } from './element.js'
import { type DirectoryEvents, EVENT_NAMES, type EventName } from './events.js'

/** What a page's own script may do: `LocalDirectory.open('slug')`, or `LocalDirectory('open', 'slug')` before we are loaded. */
export interface PageCommands {
  open(slug?: string): void
  close(): void
  /** Listens to one event or, with `*`, to all of them; answers the function that stops it. */
  on(name: EventName | '*', listener: Listener): () => void
  setLocale(locale: string): void
  /** Takes every widget off the page, with its listeners. */
  destroy(): void
}

export type Listener = (event: {
  name: EventName
  detail: DirectoryEvents[EventName]
  element: EventTarget | null
}) => void
export type PageApi = PageCommands & ((command: string, ...rest: unknown[]) => unknown) & { loaded: true }

interface Stub {
  q?: ArrayLike<unknown>[]
  loaded?: true
}

interface Page {
  LocalDirectory?: Stub | PageApi
}

const stops = new Set<() => void>()

const commands: PageCommands = {
  open: (slug) => {
    const element = first()
    if (element) return element.open(slug)
    // We may be faster than the page's own element, which is still to be read.
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => first()?.open(slug), { once: true })
    }
  },
  close: () => first()?.close(),
  on: (name, listener) => {
    const heard = name === '*' ? EVENT_NAMES : [name]
    const tell = (event: Event) =>
      listener({ name: event.type as EventName, detail: (event as CustomEvent).detail, element: event.target })
    for (const type of heard) document.addEventListener(type, tell)
    const stop = () => {
      for (const type of heard) document.removeEventListener(type, tell)
      stops.delete(stop)
    }
    stops.add(stop)
    return stop
  },
  setLocale: (locale) => {
    for (const element of living) element.setAttribute('locale', locale)
  },
  destroy: () => {
    for (const stop of stops) stop()
    for (const element of document.querySelectorAll(TAG)) element.remove()
  },
}

/**
 * Puts the commands in the place of the stub. Listeners that wait in its queue are joined at once, so that they hear the
 * elements' first events; what else waits there is run by the function that is answered, once the elements stand.
 * Null: another copy of us is on the page already.
 */
export function takeOver(page: Page = window as Page): (() => void) | null {
  const stub = page.LocalDirectory as Stub | undefined
  if (stub?.loaded) return null
  page.LocalDirectory = Object.assign(run, commands, { loaded: true as const })
  const waiting = Array.from(stub?.q ?? []).map((call) => Array.from(call))
  for (const [command, ...rest] of waiting) if (command === 'on') run(command, ...rest)
  return () => {
    for (const [command, ...rest] of waiting) if (command !== 'on') run(String(command), ...rest)
  }
}

function run(command: string, ...rest: unknown[]): unknown {
  if (!Object.hasOwn(commands, command)) return undefined
  return (commands[command as keyof PageCommands] as (...rest: unknown[]) => unknown)(...rest)
}

/** The first widget on the page, in the order of the document. */
function first() {
  return [...living].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0]
}

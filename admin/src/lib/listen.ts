import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { hashOf } from './send'

interface Listening<Data> {
  /** Good for the next few seconds; asked for anew each time the socket is opened. */
  token: () => Promise<string | undefined>
  told: (data: Data) => void
  /** Whether news come at present: while they do not, the page asks by itself. */
  up: (is: boolean) => void
}

const SOON = 5_000
const LATE = 60_000
/** Before the token's end the socket is opened anew, with a new one. */
const EARLY = 30_000
const PING = 20_000

/** Listens to one subscription until the answer is called; whatever ends the socket, it comes back, later each time. */
export function listen<Data>(
  document: TypedDocumentNode<Data, Record<string, never>>,
  { token, told, up }: Listening<Data>,
): () => void {
  let stopped = false
  let end: (() => void) | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let wait = SOON
  const down = () => {
    up(false)
    if (stopped) return
    clearTimeout(again)
    again = setTimeout(() => void open(), wait * (0.75 + Math.random() / 2))
    wait = Math.min(wait * 2, LATE)
  }

  async function open() {
    const accessToken = await token().catch(() => undefined)
    if (stopped) return
    if (!accessToken) return down()
    const { createClient } = await import('graphql-ws')
    if (stopped) return
    let renewal: ReturnType<typeof setTimeout> | undefined
    let silence: ReturnType<typeof setTimeout> | undefined
    const client = createClient({
      url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
      connectionParams: { accessToken },
      retryAttempts: 0,
      keepAlive: PING,
      on: {
        connected: (_socket, payload) => {
          const until = Date.parse(String(payload?.expiresAt))
          renewal = setTimeout(() => client.terminate(), Math.max(SOON, until - Date.now() - EARLY))
        },
        ping: (received) => {
          if (!received) silence = setTimeout(() => client.terminate(), SOON)
        },
        pong: (received) => {
          if (received) clearTimeout(silence)
        },
        closed: () => {
          clearTimeout(renewal)
          clearTimeout(silence)
        },
      },
    })
    const ended = once(down)
    const unsubscribe = client.subscribe<Data>(
      { query: '', extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(document) } } },
      {
        next: ({ data }) => {
          if (stopped || !data) return
          wait = SOON
          up(true)
          told(data)
        },
        error: ended,
        complete: ended,
      },
    )
    end = () => {
      unsubscribe()
      void client.dispose()
    }
  }

  void open()
  return () => {
    stopped = true
    clearTimeout(again)
    end?.()
  }
}

function once(run: () => void): () => void {
  let ran = false
  return () => {
    if (!ran) run()
    ran = true
  }
}

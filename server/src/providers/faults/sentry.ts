import { createStackParser, createTransport, type Event, type TransportMakeRequestResponse } from '@sentry/core'
import { nodeStackLineParser, ServerRuntimeClient } from '@sentry/core/server'
import { postTo } from '../http/post.js'
import type { Fault, FaultsPort } from './port.js'

const PATIENCE_MS = 2_000
/** What a fault is found by. Everything else of it is told beside it. */
const tagNames = ['task', 'action', 'incident', 'requestId']
const framesOf = createStackParser(nodeStackLineParser())

/**
 * Sentry, or whatever speaks its envelopes. Only its core: nothing of it looks into requests, modules or variables, so it is sent what
 * the log says and nothing more.
 */
export function sentry(dsn: string, environment: string): FaultsPort {
  const client = new ServerRuntimeClient({
    dsn,
    environment,
    integrations: [],
    stackParser: framesOf,
    sendClientReports: false,
    transport: (options) => createTransport(options, ({ body }) => send(options.url, body, options.headers)),
  })
  client.init()
  return {
    tell: (fault) => void client.captureEvent(eventOf(fault)),
    close: async () => void (await client.close(PATIENCE_MS)),
  }
}

async function send(
  url: string,
  body: string | Uint8Array<ArrayBufferLike>,
  headers: Record<string, string> = {},
): Promise<TransportMakeRequestResponse> {
  const { status: statusCode, header } = await postTo(url, { body, headers, patienceMs: 5 * PATIENCE_MS })
  return {
    statusCode,
    headers: {
      'x-sentry-rate-limits': header('x-sentry-rate-limits'),
      'retry-after': header('retry-after'),
    },
  }
}

function eventOf({ message, error, level: _level, timestamp: _timestamp, ...rest }: Fault): Event {
  const about = Object.entries(rest)
  const tags = Object.fromEntries(about.filter(([name]) => tagNames.includes(name)).map(([k, v]) => [k, String(v)]))
  const extra = Object.fromEntries(about.filter(([name]) => !tagNames.includes(name)))
  // Jobs all fail with the same words; which task it was makes it another fault.
  const event: Event = { message, level: 'error', tags, fingerprint: ['{{ default }}', tags.task ?? ''] }
  if (!error || typeof error !== 'object') return { ...event, extra: { ...extra, error } }
  const { name = 'Error', message: value, stack = [], ...facts } = error
  const exception = { type: name, value, stacktrace: { frames: framesOf(stack.join('\n')) } }
  return { ...event, extra: { ...extra, ...facts }, exception: { values: [exception] } }
}

import { EventEmitter } from 'node:events'
import pg from 'pg'
import { z } from 'zod'
import { log, messageOf } from '../kernel/log.js'
import { CHANNEL, type News, topics } from './news.js'

const spelled = z.object({ topic: z.enum(topics), tenantId: z.uuid(), userId: z.uuid(), id: z.uuid().nullable() })

export type Hub = {
  /** What comes for one person in one tenant, until the answer is called. */
  listen: (whose: { tenantId: string; userId: string }, hear: (news: News) => void) => () => void
  /** Whether news arrive at present: a page that would hear nothing is better told so. */
  up: () => boolean
  /** When news may have been missed: whoever listens should ask for what there is. */
  onGap: (told: () => void) => void
  close: () => Promise<void>
}

/** How often the line is asked whether it is still there; a half-open one would be silent for ever. */
const PULSE_MS = 10_000
const ANSWER_MS = 4_000
const AGAIN_MS = 500

const nameOf = ({ tenantId, userId }: { tenantId: string; userId: string }): string => `${tenantId} ${userId}`

/** One listening connection for the whole process, opened with the first listener's process and anew whenever it breaks. */
export function openHub(url: string): Hub {
  const listeners = new EventEmitter().setMaxListeners(0)
  const gaps: (() => void)[] = []
  let line: pg.Client | undefined
  let pulse: NodeJS.Timeout | undefined
  let again: NodeJS.Timeout | undefined
  let closed = false

  const lose = (lost: pg.Client, error?: Error): void => {
    lost.end().catch(() => undefined)
    clearInterval(pulse)
    const had = line === lost
    line = undefined
    if (had) for (const told of gaps) told()
    if (closed || again) return
    if (error) log.warn('the line of the news is opened anew', { error: messageOf(error) })
    again = setTimeout(() => void open(), AGAIN_MS)
  }

  const open = async (): Promise<void> => {
    again = undefined
    const next = new pg.Client({
      connectionString: url,
      application_name: 'mainstreet-news',
      keepAlive: true,
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
    })
    next.on('error', (error) => lose(next, error))
    next.on('end', () => lose(next))
    next.on('notification', ({ payload = '' }) => pass(listeners, payload))
    try {
      await next.connect()
      await next.query(`listen ${CHANNEL}`)
    } catch (error) {
      return lose(next, error as Error)
    }
    if (closed) return void next.end()
    line = next
    pulse = setInterval(() => next.query('select 1').catch((error: Error) => lose(next, error)), PULSE_MS)
    pulse.unref()
  }
  const opening = open()

  return {
    listen: (whose, hear) => {
      listeners.on(nameOf(whose), hear)
      return () => void listeners.off(nameOf(whose), hear)
    },
    up: () => line !== undefined,
    onGap: (told) => void gaps.push(told),
    close: async () => {
      closed = true
      clearTimeout(again)
      clearInterval(pulse)
      await opening
      await line?.end().catch(() => undefined)
    },
  }
}

function pass(listeners: EventEmitter, payload: string): void {
  try {
    const news = spelled.parse(JSON.parse(payload))
    listeners.emit(nameOf(news), news)
  } catch (error) {
    log.warn('news that cannot be read', { error: messageOf(error) })
  }
}

import type { Hub } from './hub.js'
import type { News, Topic } from './news.js'

/** Who listens: one person in one tenant, by one socket. Made from what their token says, never from what they ask for. */
export type Listening = { hub: Hub; tenantId: string; userId: string }

/** Kept for a reader who is slow; who falls further behind misses the rest, and reads the list instead. */
const MOST_WAITING = 100

/**
 * News of those topics, one after the other. `atOnce`: the first comes by itself, for whoever is told how things stand. An iterator by
 * hand: a generator that waits for its next event could not be ended before that event comes, and what a client has ended would go on listening.
 */
export function streamOf(
  { hub, tenantId, userId }: Listening,
  of: readonly Topic[],
  { atOnce = false } = {},
): AsyncIterableIterator<News> {
  const first: News = { topic: of[0] as Topic, tenantId, userId, id: null }
  const waiting: News[] = atOnce ? [first] : []
  const asked: ((result: IteratorResult<News>) => void)[] = []
  let over = false
  const stop = hub.listen({ tenantId, userId }, (news) => {
    if (!of.includes(news.topic)) return
    const reader = asked.shift()
    if (reader) reader({ done: false, value: news })
    else if (waiting.length < MOST_WAITING) waiting.push(news)
  })
  const end = (): void => {
    over = true
    stop()
    for (const reader of asked.splice(0)) reader({ done: true, value: undefined })
  }
  return {
    next: () => {
      const value = waiting.shift()
      if (value && !over) return Promise.resolve({ done: false, value })
      if (over) return Promise.resolve({ done: true, value: undefined })
      return new Promise((resolve) => asked.push(resolve))
    },
    return: () => {
      end()
      return Promise.resolve({ done: true, value: undefined })
    },
    throw: (error) => {
      end()
      return Promise.reject(error)
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

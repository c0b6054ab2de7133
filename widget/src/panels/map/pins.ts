import { signal } from '@preact/signals'
import { isAborted, type Send } from '../../api.js'
import { PINS } from '../../documents/pins.js'
import type { DirectoryPinsQuery, DirectoryPinsQueryVariables } from '../../gql/answers.js'
import { type Filters, toQuery } from '../../results.js'
import type { Pin } from './clusters.js'

/** At most this many pages of a hundred: a town fits, a country is searched part by part. */
const PAGES = 5

export type Pins = ReturnType<typeof createPins>

/** The listings on the map: those the list would show if one went on asking for more. */
export function createPins(send: Send, report: (error: Error) => void) {
  const found = signal<Pin[] | null>(null)
  /** How many there are in all, and how many of them were read; some of those may have no place. */
  const total = signal(0)
  const read = signal(0)
  const failure = signal<Error | null>(null)
  let underway: AbortController | undefined

  const load = async (filters: Filters): Promise<void> => {
    underway?.abort()
    const mine = new AbortController()
    underway = mine
    failure.value = null
    try {
      const pins: Pin[] = []
      let after: string | null = null
      let count = 0
      for (let page = 0; page < PAGES; page++) {
        const variables: DirectoryPinsQueryVariables = { ...toQuery(filters), after }
        const { listings }: DirectoryPinsQuery = await send<DirectoryPinsQuery>(PINS, variables, mine.signal)
        if (mine.signal.aborted) return
        pins.push(...listings.nodes.flatMap(toPin))
        count += listings.nodes.length
        total.value = listings.totalCount
        after = listings.pageInfo.hasNextPage ? listings.pageInfo.endCursor : null
        if (!after) break
      }
      read.value = count
      found.value = pins
    } catch (error) {
      if (mine.signal.aborted || isAborted(error)) return
      failure.value = error as Error
      report(error as Error)
    }
  }

  return { found, total, read, failure, load, dispose: () => underway?.abort() }
}

type Node = DirectoryPinsQuery['listings']['nodes'][number]

/** Nothing for a listing without a place. */
function toPin({ slug, name, location, isOpenNow, category }: Node): Pin[] {
  if (!location) return []
  return [{ slug, name, lat: location.lat, lng: location.lng, open: isOpenNow, category: category?.name ?? null }]
}

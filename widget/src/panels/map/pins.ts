import { signal } from '@preact/signals'
import { isAborted, type Send } from '../../api.js'
import { CLUSTERS } from '../../documents/clusters.js'
import { PINS } from '../../documents/pins.js'
import { type Filters, toQuery } from '../../filters.js'
import type { BoundsInput, DirectoryClustersQuery, DirectoryPinsQuery } from '../../gql/answers.js'
import { type Mark, type Pin, toPin } from './marks.js'

/** Zoom of the first question, which only asks how far the results reach. */
const COARSE = 4
/** About a metre: a window around one place must have an inside. */
const ROUND = 0.00001

export type Pins = ReturnType<typeof createPins>

/** What the map's window holds, asked anew whenever it moves: as many listings as there are, never more marks than fit. */
export function createPins(send: Send, report: (error: Error) => void, locale: () => string) {
  const found = signal<Mark[] | null>(null)
  /** Whether the map is to be fitted to them. */
  const whole = signal(true)
  const failure = signal<Error | null>(null)
  let underway: AbortController | undefined

  const load = async (filters: Filters, window: { bounds: BoundsInput; zoom: number } | null): Promise<void> => {
    underway?.abort()
    const mine = new AbortController()
    underway = mine
    failure.value = null
    const { filter, sort } = toQuery(filters)
    // Around the visitor there is no end to it: the map shows as far as the list would go on.
    const asked = { filter: window ? { ...filter, bounds: window.bounds } : filter, zoom: window?.zoom ?? COARSE, sort }
    try {
      const answer = await send<DirectoryClustersQuery>(CLUSTERS, { ...asked, locale: locale() }, mine.signal)
      if (mine.signal.aborted) return
      whole.value = !window
      found.value = marksOf(answer)
    } catch (error) {
      if (mine.signal.aborted || isAborted(error)) return
      failure.value = error as Error
      report(error as Error)
    }
  }

  /** The listings at one place, by name. */
  const namesAt = async (filters: Filters, { bounds }: Mark): Promise<Pin[]> => {
    const { south, west, north, east } = bounds
    const around = { south: south - ROUND, west: west - ROUND, north: north + ROUND, east: east + ROUND }
    const filter = { ...toQuery(filters).filter, bounds: around }
    const answer = await send<DirectoryPinsQuery>(PINS, { filter, locale: locale() })
    return answer.listings.nodes.map(toPin)
  }

  return { found, whole, failure, load, namesAt, dispose: () => underway?.abort() }
}

function marksOf({ listingClusters, listings }: DirectoryClustersQuery): Mark[] {
  const named = new Map(listings.nodes.map((node) => [node.id, node]))
  return listingClusters.map(({ count, listingId, location, bounds }) => {
    const node = listingId === null ? undefined : named.get(listingId)
    return { count, ...location, bounds, pins: node ? [toPin(node)] : [] }
  })
}

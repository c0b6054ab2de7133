import type { Address } from '../../kernel/postal.js'

/** How exact a place is: the house, its street, the middle of a postal code, the middle of a town. */
export type Precision = 'ADDRESS' | 'STREET' | 'POSTAL_CODE' | 'CITY'

/** An address in words that compare, whatever way it was written; empty where a part is missing. */
export type PlaceKey = { street: string; number: string; postal: string; city: string; country: string }

/** Somewhere of which the asker knows the address and the point. */
export type KnownPlace = PlaceKey & { lat: number; lng: number }

export type Found = { lat: number; lng: number; precision: Precision; label: string | null }

/**
 * `known`: what the asker has nearby, for an adapter that asks nobody else. `turn`: waits until the installation may ask the outside once
 * more, or throws; called before each request. `msLeft`: until an answer comes too late.
 */
export type Asked = {
  address: Address
  key: PlaceKey
  locale: string
  known: () => Promise<KnownPlace[]>
  turn: () => Promise<void>
  msLeft: () => number
}

/** Finds the point of an address. Null: nothing as exact as a town was found. Throws `NoAnswer`. */
export type GeocodingPort = {
  readonly name: string
  /** Whose knowledge it is, as it wants to be named; null: the asker's own. */
  readonly attribution: string | null
  locate: (asked: Asked) => Promise<Found | null>
}

/** Nobody answered in time, or not in the words that were agreed. `retryAfter`: seconds, where somebody said so. */
export class NoAnswer extends Error {
  constructor(
    message: string,
    readonly retryAfter: number | null = null,
  ) {
    super(message)
  }
}

import type { ThingName } from '../things.js'

export type SceneKind = 'front' | 'room' | 'table' | 'view'
export type RoomKind =
  | 'cafe'
  | 'bar'
  | 'dining'
  | 'shop'
  | 'salon'
  | 'clinic'
  | 'studio'
  | 'workshop'
  | 'office'
  | 'bedroom'
  | 'garage'
  | 'hall'
export type ViewKind =
  | 'quay'
  | 'beach'
  | 'meadow'
  | 'garden'
  | 'van'
  | 'taxi'
  | 'pitch'
  | 'desert'
  | 'oldtown'
  | 'courtyard'
  | 'cottage'

/** What a kind of business looks like: its goods, its word over the door, its room. */
export interface Trade {
  /** The word on the sign, in the tenant's language. */
  sign: string
  emblem: ThingName
  goods: readonly ThingName[]
  /** What stands on the pavement before it. */
  outside: readonly ThingName[]
  room: RoomKind
  view?: ViewKind
  /** The scenes it is pictured in, likeliest first picture first. */
  scenes: readonly SceneKind[]
}

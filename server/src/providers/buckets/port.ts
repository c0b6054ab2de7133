import type { Rate, Taking } from '../../kernel/gcra.js'

export type Wish = { bucket: string; rate: Rate }
export type Wanted = { tokens: number; whole: boolean }

/**
 * Buckets of tokens that all processes share. `take` asks the wished buckets in turn: of a later one no more than the one before
 * gave, and none after one that gave nothing, whose taking is the last. With `whole` each gives all that is wanted, or as much as it
 * can ever hold, or nothing. Throws when the store does not answer in `STORE_PATIENCE`.
 */
export type BucketPort = {
  readonly name: string
  take: (wishes: Wish[], wanted: Wanted) => Promise<Taking[]>
  close: () => Promise<void>
  /** Asks whether the store is there, without taking anything; throws when not. Absent where it is the database. */
  reach?: () => Promise<void>
}

/** Milliseconds that a request may wait for a count. */
export const STORE_PATIENCE = 150

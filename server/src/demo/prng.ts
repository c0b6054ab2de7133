/** A small seeded generator, so that every start of the demo makes the same town. */
export interface Rng {
  next(): number
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  shuffle<T>(list: readonly T[]): T[]
}

/** mulberry32 over an FNV-1a hash of the seed: 32 bits of state are plenty for prose and pictures, nothing here is a secret. */
export function rngFrom(seed: string): Rng {
  let state = hashOf(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    int,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    pick: (list) => pickOf(list, next()),
    shuffle: (list) => shuffled(list, int),
  }
}

export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

function pickOf<T>(list: readonly T[], share: number): T {
  if (list.length === 0) throw new Error('Nothing to pick from: the list is empty.')
  return list[Math.min(list.length - 1, Math.floor(share * list.length))] as T
}

function shuffled<T>(list: readonly T[], int: (low: number, high: number) => number): T[] {
  const deck = [...list]
  for (let at = deck.length - 1; at > 0; at -= 1) {
    const other = int(0, at)
    const kept = deck[at] as T
    deck[at] = deck[other] as T
    deck[other] = kept
  }
  return deck
}

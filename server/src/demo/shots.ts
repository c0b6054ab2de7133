import { captionOf } from './captions.js'
import { hourOf } from './pictures/hour.js'
import { type PictureKey, pictureKey } from './pictures/pictureKey.js'
import { trades } from './pictures/trades/trades.js'
import type { Rng } from './prng.js'
import type { ThemeChild } from './theme.js'
import type { Town } from './town.js'
import type { DemoPicture } from './types.js'

/** Distinct pictures per category: each costs the first start some thirty milliseconds of a core. */
const ROLL = 4

interface Wish {
  town: Town
  child: ThemeChild
  /** Which of its category the business is: neighbours in a list do not open with the same picture. */
  place: number
  most: number
  rng: Rng
}

export function picturesOf({ town, child, place, most, rng }: Wish): DemoPicture[] {
  const count = Math.min(most, rng.pick([1, 2, 2, 3]))
  return Array.from({ length: count }, (_, at) => shot(town, child, (place + at) % ROLL))
}

function shot({ world, captions }: Town, child: ThemeChild, frame: number): DemoPicture {
  const trade = trades[world][child.key]
  if (!trade) throw new Error(`Nobody has drawn ${child.key} in ${world}.`)
  const scene = trade.scenes[frame % trade.scenes.length] ?? 'front'
  const key: PictureKey = { world, trade: child.key, scene, number: frame }
  const { room, view } = trade
  return { key: pictureKey(key), alt: captionOf({ ...child, room, view, scene, hour: hourOf(key) }, captions) }
}

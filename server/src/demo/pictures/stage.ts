import type { Rng } from '../prng.js'
import { type Ink, inkFrom, type Palette } from './ink.js'
import type { Mood } from './moods.js'
import type { World } from './palettes.js'
import { drawThing, type ThingName } from './things.js'
import type { Trade } from './trades/trade.js'

export const WIDTH = 960
export const HEIGHT = 640

/** Everything a scene may ask while it is drawn. */
export interface Stage {
  world: World
  palette: Palette
  mood: Mood
  trade: Trade
  rng: Rng
}

/** What is drawn under the hour's tint, and the lamps that shine through it. */
export interface Layers {
  base: string
  lights?: string
  defs?: string
}

export function ink(stage: Stage): Ink {
  return inkFrom(stage.palette, stage.rng)
}

export function thing(stage: Stage, name: ThingName): string {
  return drawThing(name, ink(stage))
}

/** `count` names from the trade's goods, none twice before all were had. */
export function goods(stage: Stage, count: number): ThingName[] {
  const names: ThingName[] = []
  while (names.length < count) names.push(...stage.rng.shuffle(stage.trade.goods))
  return names.slice(0, count)
}

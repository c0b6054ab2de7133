import { put } from '../draw.js'
import { type Layers, type Stage, WIDTH } from '../stage.js'
import type { ViewKind } from '../trades/trade.js'
import { cottage, garden, meadow, pitch } from '../views/country.js'
import { courtyard, desert, oldtown } from '../views/levant.js'
import { beach, quay } from '../views/shore.js'
import { taxi, van } from '../views/streets.js'
import { front } from './front.js'

const views: Record<ViewKind, (stage: Stage) => Layers> = {
  quay,
  beach,
  meadow,
  garden,
  van,
  taxi,
  pitch,
  desert,
  oldtown,
  courtyard,
  cottage,
}

// What carries no lettering may be seen from the other side.
const mirrored = new Set<ViewKind>(['quay', 'beach', 'meadow', 'garden', 'pitch', 'desert', 'cottage'])

/** Out of doors: where the trade is at work rather than where it has its door. */
export function view(stage: Stage): Layers {
  const kind = stage.trade.view
  if (!kind) return front(stage)
  const layers = views[kind](stage)
  if (!mirrored.has(kind) || stage.rng.chance(0.5)) return layers
  const turn = (content = '') => put(content, { x: WIDTH, flip: true })
  return { ...layers, base: turn(layers.base), lights: turn(layers.lights) }
}

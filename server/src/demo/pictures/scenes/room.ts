import { bedroom, clinic, hall, salon } from '../rooms/caring.js'
import { bar, cafe, dining, shop } from '../rooms/serving.js'
import { garage, office, studio, workshop } from '../rooms/working.js'
import type { Layers, Stage } from '../stage.js'
import type { RoomKind } from '../trades/trade.js'

const rooms: Record<RoomKind, (stage: Stage) => Layers> = {
  cafe,
  bar,
  dining,
  shop,
  salon,
  clinic,
  studio,
  workshop,
  office,
  bedroom,
  garage,
  hall,
}

/** The inside of the business. Lamps are on indoors, so the hour's tint is thinner there. */
export function room(stage: Stage): Layers {
  const mood = { ...stage.mood, washStrength: 0 }
  return rooms[stage.trade.room]({ ...stage, mood })
}

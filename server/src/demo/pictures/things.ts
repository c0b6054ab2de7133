import type { Ink } from './ink.js'
import { baked } from './objects/baked.js'
import { care } from './objects/care.js'
import { culture } from './objects/culture.js'
import { living } from './objects/living.js'
import { market } from './objects/market.js'
import { office } from './objects/office.js'
import { shore } from './objects/shore.js'
import { street } from './objects/street.js'
import { tableware } from './objects/tableware.js'
import { tools } from './objects/tools.js'
import { wear } from './objects/wear.js'

const all = {
  ...tableware,
  ...baked,
  ...market,
  ...culture,
  ...wear,
  ...care,
  ...tools,
  ...office,
  ...shore,
  ...living,
  ...street,
}

export type ThingName = keyof typeof all

export const thingNames = Object.keys(all) as ThingName[]

export function drawThing(name: ThingName, ink: Ink): string {
  return all[name](ink)
}

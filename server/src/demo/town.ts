import type { Captions } from './captions.js'
import type { Habits } from './opening.js'
import type { World } from './pictures/palettes.js'
import type { Doorstep, Street } from './street.js'
import type { Theme } from './theme.js'
import type { DemoAddress, DemoTenant } from './types.js'

/** All that makes one tenant's town, before its businesses are dealt out. */
export interface Town {
  world: World
  tenant: Omit<DemoTenant, 'categories' | 'listings'>
  themes: readonly Theme[]
  streets: readonly Street[]
  habits: (now: Date) => Habits
  captions: Captions
  tails: readonly string[]
  phones: readonly string[]
  address: (step: Doorstep) => DemoAddress
}

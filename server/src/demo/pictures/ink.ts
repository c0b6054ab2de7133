import type { Rng } from '../prng.js'

/** The colours one drawing may use. Objects take all their colours from here, so that a scene never falls apart. */
export interface Ink {
  /** Three accents of the tenant's palette, dealt anew for each object. */
  a: string
  b: string
  c: string
  pale: string
  dark: string
  wood: string
  metal: string
  leaf: string
  glass: string
  rng: Rng
}

export interface Palette {
  accents: readonly string[]
  walls: readonly string[]
  /** For houses that are painted all over rather than left in brick or stone. */
  plaster: readonly string[]
  trims: readonly string[]
  pale: string
  dark: string
  wood: string
  metal: string
  leaf: string
  ground: string
}

export function inkFrom(palette: Palette, rng: Rng): Ink {
  const [a = palette.dark, b = palette.dark, c = palette.dark] = rng.shuffle(palette.accents)
  const { pale, wood, metal, leaf } = palette
  return { a, b, c, pale, wood, metal, leaf, dark: palette.dark, glass: '#cfe6e4', rng }
}

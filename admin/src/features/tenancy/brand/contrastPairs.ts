import { contrast, parseHex, readableOn, toHex } from '../../../lib/colour'
import type { Palette } from './brandDraft'

export const ENOUGH = 4.5

export interface Pair {
  front: 'text' | 'primary' | 'accent'
  ground: 'background' | 'surface'
  ratio: number
  /** The nearest colour that reads, where this one does not. */
  better: string | undefined
}

const PAIRS: [Pair['front'], Pair['ground']][] = [
  ['text', 'background'],
  ['text', 'surface'],
  ['primary', 'background'],
  ['primary', 'surface'],
  ['accent', 'background'],
]

/** How well each colour reads where the widget writes with it. Colours being typed are left out until they are one. */
export function readPairs(palette: Palette): Pair[] {
  return PAIRS.flatMap(([front, ground]) => {
    const [ink, paper] = [parseHex(palette[front]), parseHex(palette[ground])]
    if (!ink || !paper) return []
    const ratio = contrast(ink, paper)
    const grounds = [palette.background, palette.surface].map(parseHex).filter((colour) => colour !== undefined)
    const better = ratio < ENOUGH ? toHex(readableOn(ink, grounds, ENOUGH)) : undefined
    return [{ front, ground, ratio, better }]
  })
}

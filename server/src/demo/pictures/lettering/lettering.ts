import { dark } from '../colour.js'
import { put } from '../draw.js'
import { arabicLettering } from './arabic.js'
import { latinLettering } from './latin.js'

/** A word as strokes without colour or weight: centred on x = 0, standing on y = 0. */
export interface Lettering {
  width: number
  height: number
  strokes: string
  /** Dots, which are filled rather than stroked. */
  marks: string
}

interface SignStyle {
  colour: string
  /** The word is scaled down, never up, to stay inside. */
  maxWidth: number
  size: number
  weight?: number
  shadow?: boolean
}

/** The word as a shop sign, its middle on (0,0): drawn as paths because a fresh machine may have no fonts at all. */
export function signWord(text: string, style: SignStyle): string {
  const word = /[؀-ۿ]/.test(text) ? arabicLettering(text) : latinLettering(text)
  const scale = Math.min(style.size / word.height, style.maxWidth / Math.max(1, word.width))
  const weight = style.weight ?? 1.35
  const drawn = (colour: string) =>
    `<g fill="none" stroke="${colour}" stroke-width="${weight}" stroke-linecap="round" stroke-linejoin="round">${word.strokes}</g><g fill="${colour}" color="${colour}">${word.marks}</g>`
  const under = style.shadow ? put(drawn(dark(style.colour, 0.75)), { x: 0.35, y: 0.45 }) : ''
  return put(under + drawn(style.colour), { y: (word.height * scale) / 2, scale })
}

import { put, short } from '../draw.js'
import type { Lettering } from './lettering.js'

/** Capitals drawn with one stroke weight in a box ten units tall, standing on y = 0; centred on x = 0. */
export function latinLettering(text: string): Lettering {
  let x = 0
  let strokes = ''
  for (const char of text.toUpperCase()) {
    const glyph = glyphs[char]
    if (glyph) strokes += put(`<path d="${glyph[1]}"/>`, { x, y: -10 })
    x += (glyph?.[0] ?? 3.4) + 2.6
  }
  const width = short(Math.max(0, x - 2.6))
  return { width, height: 10, strokes: put(strokes, { x: -width / 2 }), marks: '' }
}

const bowl = 'M0 5A4 5 0 1 1 8 5A4 5 0 1 1 0 5'

const glyphs: Record<string, readonly [width: number, path: string]> = {
  A: [8, 'M0 10L4 0L8 10M1.5 6.6H6.5'],
  B: [6.8, 'M0 5H3.8Q6.8 5 6.8 7.5T3.8 10H0V0H3.6Q6.2 0 6.2 2.5T3.6 5'],
  C: [7.2, 'M7.2 1.8A4.2 5 0 1 0 7.2 8.2'],
  D: [7.4, 'M0 0V10H2.8Q7.4 10 7.4 5T2.8 0Z'],
  E: [5.6, 'M5.6 0H0V10H5.6M0 4.9H4.8'],
  F: [5.4, 'M5.4 0H0V10M0 5H4.6'],
  G: [7.6, 'M7.2 1.8A4.2 5 0 1 0 7.6 8.2V5.6H4.8'],
  H: [7, 'M0 0V10M7 0V10M0 5H7'],
  I: [0.4, 'M.2 0V10'],
  J: [4.6, 'M4.6 0V7.2Q4.6 10 2.3 10Q.6 10 0 8.4'],
  K: [6.6, 'M0 0V10M6.2 0L0 6.2M2.4 4L6.6 10'],
  L: [5.2, 'M0 0V10H5.2'],
  M: [8.6, 'M0 10V0L4.3 7L8.6 0V10'],
  N: [7.2, 'M0 10V0L7.2 10V0'],
  O: [8, bowl],
  P: [6.4, 'M0 10V0H3.5Q6.4 0 6.4 2.9T3.5 5.8H0'],
  Q: [8, `${bowl}M5 7.4L8 10.6`],
  R: [6.8, 'M0 10V0H3.5Q6.4 0 6.4 2.8T3.5 5.6H0M3.2 5.6L6.8 10'],
  S: [6.4, 'M6 1.7Q5 0 3.1 0Q.4 0 .4 2.5Q.4 4.5 3.2 4.95Q6.4 5.4 6.4 7.6Q6.4 10 3.3 10Q1.2 10 0 8.2'],
  T: [6.8, 'M0 0H6.8M3.4 0V10'],
  U: [7, 'M0 0V6.5Q0 10 3.5 10T7 6.5V0'],
  V: [7.8, 'M0 0L3.9 10L7.8 0'],
  W: [11, 'M0 0L2.8 10L5.5 1.5L8.2 10L11 0'],
  X: [7, 'M0 0L7 10M7 0L0 10'],
  Y: [7, 'M0 0L3.5 5L7 0M3.5 5V10'],
  Z: [6.4, 'M0 0H6.4L0 10H6.4'],
  '&': [
    7.4,
    'M7.4 10L1.6 2.9Q.6 1.6 1.5 .7Q2.6 -.3 3.9 .5Q5.2 1.7 3.8 3.3L1.4 5.1Q-.4 6.7 .3 8.2Q1.2 10 3.2 10Q6 9.8 7 6.2',
  ],
}

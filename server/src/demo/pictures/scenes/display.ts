import { dark, light, mix, thin } from '../colour.js'
import { type Box, box, line, oval, put, shape, times } from '../draw.js'
import { goods, type Stage, thing } from '../stage.js'
import type { ThingName } from '../things.js'

/** The inside of a shop window: a warm back wall, a shelf, goods, a lamp or two. Clipped by whoever frames it. */
export function display(stage: Stage, area: Box): string {
  const { mood, palette, rng } = stage
  const [x, y, w, h] = area
  const back = mix(
    mix(palette.dark, stage.trade.goods.length % 2 ? '#6b4b3a' : '#3f5160', 0.5),
    '#f2c98a',
    0.16 + mood.lamps * 0.3,
  )
  const count = Math.max(2, Math.round(w / 92))
  const lower = row(stage, { y: y + h - 10, count, names: goods(stage, count), area, size: 0.72 })
  const shelf =
    h > 150 ? row(stage, { y: y + h * 0.46, count: count + 1, names: goods(stage, count + 1), area, size: 0.4 }) : ''
  const lampCount = Math.max(1, Math.round(w / 150))
  const lamps = times(lampCount, (i) => lamp(stage, x + (w * (i + 0.5)) / lampCount, y + h * 0.2))
  return (
    box(area, back) +
    box([x, y, w, h * 0.5], thin(light(back, 0.5), 0.16)) +
    (h > 150 ? box([x, y + h * 0.46, w, 5], light(palette.wood, 0.15)) : '') +
    shelf +
    lamps +
    box([x, y + h - 12, w, 12], light(palette.wood, rng.between(0, 0.25))) +
    lower
  )
}

interface Row {
  y: number
  count: number
  names: readonly ThingName[]
  area: Box
  size: number
}

function row(stage: Stage, { y, count, names, area, size }: Row): string {
  const [x, , w] = area
  const step = w / count
  const fit = Math.min(size, (step / 100) * (size > 0.5 ? 0.98 : 0.8))
  return names.map((name, i) => put(thing(stage, name), { x: x + step * (i + 0.5), y, scale: fit })).join('')
}

function lamp({ mood }: Stage, x: number, y: number): string {
  return (
    line(`M${x} ${y - 70}V${y - 16}`, '#2b2a2acc', 2.5) +
    shape(`M${x - 15} ${y}q15-34 30 0z`, '#f4d58b') +
    oval([x, y + 2, 34, 22], thin('#ffe3a0', 0.16 + mood.lamps * 0.2))
  )
}

/** Two slanted gleams: without them glass reads as a hole. */
export function gleam([x, y, w, h]: Box): string {
  const slant = h * 0.5
  const strip = (from: number, wide: number) =>
    shape(`M${x + from + slant} ${y}h${wide}l-${slant} ${h}h-${wide}z`, '#ffffff1f')
  return strip(w * 0.1, w * 0.14) + strip(w * 0.32, w * 0.05)
}

export function frameAround([x, y, w, h]: Box, colour: string, weight: number): string {
  return (
    `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="none" stroke="${colour}" stroke-width="${weight}"/>` +
    box([x, y + h - 2, w, 4], dark(colour, 0.2))
  )
}

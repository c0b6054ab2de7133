import { hills, sky, terraces } from '../backdrop.js'
import { dark, light, mix, thin } from '../colour.js'
import { type Box, box, boxes, disc, gradient, grid, line, oval, put, shape, times } from '../draw.js'
import { HEIGHT, type Layers, type Stage, thing, WIDTH } from '../stage.js'

/** Where wall meets floor. */
export const FLOOR = 456

export interface Shell extends Layers {
  wall: string
  accent: string
  wood: string
}

/** An empty room in the tenant's manner: wall, panelling or tiles, floor, window. Rooms furnish it. */
export function shell(stage: Stage, window: Box | null): Shell {
  const { palette, rng, world } = stage
  const accent = rng.pick(palette.accents)
  const wall = rng.pick([
    mix(accent, palette.pale, 0.78),
    mix(accent, palette.pale, 0.55),
    palette.pale,
    rng.pick(palette.plaster),
  ])
  const wood = mix(palette.wood, rng.pick(['#e3bd8b', '#5d4030', '#c99a66']), 0.35)
  const outside = window ? opening(stage, window) : { base: '' }
  const dado =
    world === 'harbour'
      ? panelling(rng.chance(0.6) ? light(wall, 0.5) : mix(accent, palette.dark, 0.25))
      : tileBand(stage, accent)
  const base = box([0, 0, WIDTH, FLOOR], 'url(#wall)') + dado + outside.base + floor(stage, wood)
  const defs =
    gradient({ id: 'wall', from: light(wall, 0.1), to: dark(wall, 0.1), across: true }) + (outside.defs ?? '')
  return { base, defs, wall, accent, wood }
}

function panelling(colour: string): string {
  const gaps = grid(20, (i) => [i * 50 + 12, 352, 2.5, FLOOR - 352])
  return (
    box([0, 336, WIDTH, FLOOR - 336], colour) +
    boxes(gaps, dark(colour, 0.12)) +
    box([0, 330, WIDTH, 12], light(colour, 0.3)) +
    box([0, FLOOR - 18, WIDTH, 18], dark(colour, 0.12))
  )
}

function tileBand({ palette, rng }: Stage, accent: string): string {
  const other = rng.pick(palette.accents)
  const size = 40
  const squares = grid(25 * 3, (i) => [(i % 25) * size, 334 + Math.floor(i / 25) * size, size - 2, size - 2])
  const star = squares.map(([x, y]) => `M${x + 19} ${y + 4}l15 15-15 15-15-15z`).join('')
  const heart = grid(75, (i) => [(i % 25) * size + 13, 334 + Math.floor(i / 25) * size + 13, 12, 12])
  return (
    box([0, 326, WIDTH, FLOOR - 326], dark(palette.pale, 0.12)) +
    boxes(squares, palette.pale) +
    shape(star, mix(accent, palette.pale, 0.15)) +
    boxes(heart, other) +
    box([0, 320, WIDTH, 12], mix(accent, palette.dark, 0.3))
  )
}

function floor({ rng, world, palette }: Stage, wood: string): string {
  if (rng.chance(0.5)) return plankFloor(mix(wood, palette.pale, 0.12))
  const pale = mix(palette.pale, wood, 0.18)
  return tileFloor(
    pale,
    world === 'harbour' ? mix('#4f5f6b', palette.pale, 0.25) : mix(rng.pick(palette.accents), palette.pale, 0.35),
  )
}

function plankFloor(tone: string): string {
  const seams = times(15, (i) => `M${480 + (i - 7) * 76} ${FLOOR}L${480 + (i - 7) * 138} ${HEIGHT}`)
  const boards = times(7, (i) => `M${480 + (i * 2 - 7) * 76} ${FLOOR}h76L${480 + (i * 2 - 6) * 138} ${HEIGHT}h-138z`)
  return (
    box([0, FLOOR, WIDTH, HEIGHT - FLOOR], tone) +
    shape(boards, thin(dark(tone, 0.3), 0.22)) +
    line(seams, dark(tone, 0.2), 2) +
    box([0, FLOOR, WIDTH, 7], '#1b203622')
  )
}

function tileFloor(pale: string, deep: string): string {
  const rows = [FLOOR, 476, 502, 536, 580, HEIGHT]
  const across = (row: number, column: number) => 480 + (column - 8) * (84 + ((rows[row] ?? 0) - FLOOR) * 0.42)
  const cells = times(5, (row) =>
    times(16, (column) =>
      (row + column) % 2
        ? `M${across(row, column)} ${rows[row]}H${across(row, column + 1)}L${across(row + 1, column + 1)} ${rows[row + 1]}H${across(row + 1, column)}z`
        : '',
    ),
  )
  return box([0, FLOOR, WIDTH, HEIGHT - FLOOR], pale) + shape(cells, deep) + box([0, FLOOR, WIDTH, 7], '#1b203622')
}

/** A window on the tenant's own landscape. */
function opening(stage: Stage, [x, y, w, h]: Box): Layers {
  const { world, palette, mood } = stage
  const air = sky(stage, y + h)
  const far = mix(mood.sky[1], palette.dark, 0.3)
  const sea = mix('#3f86a3', mood.sky[0], 0.35)
  const land =
    world === 'harbour'
      ? hills(stage, y + h - 20, far) +
        box([x, y + h * 0.68, w, h], sea) +
        put(thing(stage, 'sailboat'), { x: x + w * 0.7, y: y + h * 0.8, scale: 0.34 })
      : terraces(stage, y + h - 40, far) + terraces(stage, y + h, mix(far, palette.walls[2] ?? far, 0.45))
  const arched = world === 'madina'
  const hole = arched
    ? `M${x} ${y + h}V${y + w * 0.42}Q${x + 4} ${y + 10} ${x + w / 2} ${y}Q${x + w - 4} ${y + 10} ${x + w} ${y + w * 0.42}V${y + h}z`
    : `M${x} ${y}h${w}v${h}h-${w}z`
  const frame = palette.pale
  const bars =
    `<path d="${hole}" fill="none" stroke="${frame}" stroke-width="14"/>` +
    box([x + w / 2 - 4, y, 8, h], frame) +
    box([x, y + h * 0.5, w, 6], frame) +
    box([x - 18, y + h, w + 36, 14], light(frame, 0.4), 3)
  return {
    base: `<g clip-path="url(#hole)">${air.base}${land}</g>${bars}`,
    defs: `${air.defs ?? ''}<clipPath id="hole"><path d="${hole}"/></clipPath>`,
  }
}

/** Pendant lamps; their glow goes over the tint. */
export function pendants(stage: Stage, spots: readonly number[]): { base: string; lights: string } {
  const { mood, rng, palette, world } = stage
  const shade = rng.pick(palette.accents)
  const drop = rng.between(84, 130)
  const one = (x: number) =>
    world === 'madina'
      ? line(`M${x} 0V${drop - 60}`, '#2b2a2a', 3) + put(thing(stage, 'lantern'), { x, y: drop + 34, scale: 0.66 })
      : line(`M${x} 0V${drop - 30}`, '#2b2a2a', 3) +
        shape(`M${x - 38} ${drop + 14}q6-44 38-44t38 44z`, shade) +
        oval([x, drop + 14, 38, 7], '#fff0c4')
  const halo = 0.14 + mood.lamps * 0.3
  return {
    base: spots.map(one).join(''),
    lights: spots
      .map(
        (x) => disc([x, drop + 10, 96], thin('#ffe2a0', halo * 0.35)) + disc([x, drop + 12, 46], thin('#ffedbf', halo)),
      )
      .join(''),
  }
}

/** Something flat and round under furniture, so that it does not float. */
export function underfoot([x, y, rx]: readonly [number, number, number]): string {
  return oval([x, y, rx, rx * 0.13], '#1b203638')
}

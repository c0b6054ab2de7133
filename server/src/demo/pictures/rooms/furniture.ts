import { dark, light, mix, thin } from '../colour.js'
import { type Box, box, boxes, disc, grid, line, oval, put, shape, times } from '../draw.js'
import { goods, type Stage, thing } from '../stage.js'
import type { ThingName } from '../things.js'
import { underfoot } from './shell.js'

const lofty = new Set<ThingName>([
  'guitar',
  'oud',
  'rod',
  'surfboard',
  'oars',
  'dress',
  'abaya',
  'thobe',
  'sailboat',
  'rug',
  'bottle',
  'shirt',
  'easel',
  'eyeChart',
  'roller',
  'barberPole',
  'birdcage',
  'lantern',
  'bicycle',
  'tent',
])

/** Goods in a row, kept inside a height. */
export function standing(
  stage: Stage,
  { x, y, w, high, names }: { x: number; y: number; w: number; high: number; names: readonly ThingName[] },
): string {
  const step = w / names.length
  return names
    .map((name, i) => {
      const scale = Math.min(high / (lofty.has(name) ? 190 : 112), step / (lofty.has(name) ? 110 : 132))
      return put(thing(stage, name), { x: x + step * (i + 0.5), y, scale })
    })
    .join('')
}

/** Shelves against the wall, full of the trade's goods. */
export function shelves(stage: Stage, [x, y, w, h]: Box, { rows, wood }: { rows: number; wood: string }): string {
  const gap = h / rows
  const back = box([x, y, w, h], mix(wood, stage.palette.dark, 0.35))
  const boards = grid(rows, (i) => [x - 4, y + gap * (i + 1) - 9, w + 8, 9])
  const sides: Box[] = [
    [x - 8, y - 8, 10, h + 8],
    [x + w - 2, y - 8, 10, h + 8],
    [x - 12, y - 14, w + 24, 12],
  ]
  const filled = times(rows, (i) => {
    const high = gap - 22
    const count = Math.max(2, Math.round(w / Math.max(58, high * 0.98)))
    return standing(stage, { x: x + 8, y: y + gap * (i + 1) - 9, w: w - 16, high, names: goods(stage, count) })
  })
  return (
    back +
    boxes(
      grid(rows, (i) => [x, y + gap * i, w, 12]),
      '#1b203633',
    ) +
    boxes([...boards, ...sides], wood) +
    filled
  )
}

/** A counter with a panelled front; `top` is the height of its worktop. */
export function counter(stage: Stage, [x, top, w, h]: Box, colour: string): string {
  const count = Math.max(2, Math.round(w / 110))
  const step = w / count
  const panels = grid(count, (i) => [x + step * i + 12, top + 34, step - 24, h - 58])
  const face =
    stage.world === 'madina'
      ? shape(
          panels
            .map(
              ([a, b, c, d]) =>
                `M${a} ${b + d}V${b + 22}Q${a} ${b} ${a + c / 2} ${b - 6}Q${a + c} ${b} ${a + c} ${b + 22}V${b + d}z`,
            )
            .join(''),
          light(colour, 0.16),
        )
      : boxes(panels, light(colour, 0.14))
  return (
    underfoot([x + w / 2, top + h, w * 0.54]) +
    box([x, top, w, h], colour, 3) +
    face +
    box([x, top + h - 12, w, 12], dark(colour, 0.35)) +
    box([x - 14, top - 8, w + 28, 18], light(stage.palette.wood, 0.22), 4) +
    box([x - 14, top + 8, w + 28, 5], '#1b203633')
  )
}

export function roundTable(stage: Stage, [x, y]: readonly [number, number], on: readonly ThingName[]): string {
  const top = y - 96
  const chairs = stool(stage, [x - 104, y + 6], false) + stool(stage, [x + 104, y + 6], true)
  const cloth = stage.rng.chance(0.4)
    ? shape(`M${x - 86} ${top}h172l-10 36q-76 16-152 0z`, stage.palette.pale) +
      shape(
        `M${x - 86} ${top}h172l-3 10q-83 14-166 0z`,
        mix(stage.rng.pick(stage.palette.accents), stage.palette.pale, 0.3),
      )
    : ''
  return (
    underfoot([x, y, 120]) +
    chairs +
    line(`M${x} ${top}V${y - 4}M${x - 40} ${y}h80`, stage.palette.dark, 9) +
    oval([x, top + 5, 88, 14], dark(stage.palette.wood, 0.25)) +
    cloth +
    oval([x, top, 88, 14], cloth ? light(stage.palette.pale, 0.3) : light(stage.palette.wood, 0.2)) +
    standing(stage, { x: x - 66, y: top + 4, w: 132, high: 66, names: on })
  )
}

function stool(stage: Stage, [x, y]: readonly [number, number], flip: boolean): string {
  const colour = mix(stage.palette.wood, stage.palette.dark, 0.3)
  const legs = line('M-26-58L-30 0M26-58L30 0M-28-24h56', colour, 6)
  const back = line('M-28-60l-8-74M-36-130q-2-6 6-6l6 76', colour, 6)
  return put(legs + back + box([-32, -66, 64, 12], stage.rng.pick(stage.palette.accents), 6), { x, y, flip })
}

export function barStool(stage: Stage, [x, y]: readonly [number, number]): string {
  const seat = stage.rng.pick(stage.palette.accents)
  return (
    underfoot([x, y, 40]) +
    line(`M${x - 16} ${y - 116}l-14 114M${x + 16} ${y - 116}l14 114M${x - 24} ${y - 44}h48`, stage.palette.dark, 6) +
    box([x - 34, y - 130, 68, 18], seat, 9) +
    box([x - 30, y - 128, 40, 5], light(seat, 0.4), 3)
  )
}

export function armchair(stage: Stage, [x, y, scale]: readonly [number, number, number]): string {
  const c = stage.rng.pick(stage.palette.accents)
  const drawn =
    box([-58, -150, 116, 110], c, 26) +
    box([-76, -92, 34, 80], dark(c, 0.1), 16) +
    box([42, -92, 34, 80], dark(c, 0.18), 16) +
    box([-46, -66, 92, 44], light(c, 0.16), 14) +
    line('M-56-14V0M56-14V0', stage.palette.dark, 8)
  return underfoot([x, y, 84 * scale]) + put(drawn, { x, y, scale })
}

export function plant(stage: Stage, [x, y, scale]: readonly [number, number, number]): string {
  return (
    underfoot([x, y, 50 * scale]) + put(thing(stage, stage.world === 'harbour' ? 'potPlant' : 'palm'), { x, y, scale })
  )
}

/** Pictures on the wall: three frames in the tenant's colours. */
export function pictures(stage: Stage, [x, y]: readonly [number, number], count = 2): string {
  return times(count, (i) =>
    put(thing(stage, stage.world === 'madina' && i % 2 === 1 ? 'calligraphy' : 'frame'), {
      x: x + i * 122,
      y: y + (i % 2) * 16,
      scale: 0.86,
    }),
  )
}

export function rugUnder(stage: Stage, [x, y, rx]: readonly [number, number, number]): string {
  const [one = '#9b2d3a', two = '#d98a2b'] = stage.rng.shuffle(stage.palette.accents)
  const ry = rx * 0.17
  return (
    oval([x, y, rx, ry], one) +
    oval([x, y, rx * 0.86, ry * 0.8], stage.palette.pale) +
    oval([x, y, rx * 0.78, ry * 0.7], two) +
    oval([x, y, rx * 0.4, ry * 0.36], thin(stage.palette.pale, 0.7))
  )
}

export function mirror([x, y, r]: readonly [number, number, number], frame: string): string {
  return (
    disc([x, y, r + 10], frame) +
    disc([x, y, r], '#dcebec') +
    shape(
      `M${x - r * 0.7} ${y + r * 0.3}L${x + r * 0.2} ${y - r * 0.86}l${r * 0.24} ${r * 0.1}L${x - r * 0.5} ${y + r * 0.6}z`,
      '#ffffff88',
    )
  )
}

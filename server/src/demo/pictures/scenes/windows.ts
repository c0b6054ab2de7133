import { dark, light, mix, thin } from '../colour.js'
import { type Box, box, boxes, disc, discs, grid, line, shape } from '../draw.js'
import type { Stage } from '../stage.js'
import type { House } from './house.js'

const pane = (stage: Stage) => {
  const lit = stage.mood.lamps > 0.6 && stage.rng.chance(0.6)
  return lit ? '#f6cf84' : mix('#8fb1bf', stage.mood.sky[0], 0.3)
}

/** A white sash window, now and then with shutters or a box of flowers. */
export function sashWindow(stage: Stage, [x, y, w, h]: Box, house: House): string {
  const { rng, palette } = stage
  const frame = '#fbf7ec'
  let all = box([x - 9, y - 9, w + 18, h + 16], light(house.wall, 0.55), 2) + box([x, y, w, h], pane(stage))
  all +=
    shape(`M${x} ${y}h${w * 0.34}q-4 ${h * 0.4}-${w * 0.34} ${h * 0.62}z`, '#ffffffaa') +
    shape(`M${x + w} ${y}h-${w * 0.34}q4 ${h * 0.4} ${w * 0.34} ${h * 0.62}z`, '#ffffffaa')
  all +=
    `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="none" stroke="${frame}" stroke-width="6"/>` +
    box([x, y + h / 2 - 3, w, 6], frame) +
    box([x + w / 2 - 2, y, 4, h], frame)
  all += box([x - 14, y + h + 4, w + 28, 9], light(house.wall, 0.7), 2)
  if (house.style === 1 || house.style === 2)
    all += shutter([x - 40, y - 4, 28, h + 8], house.trim) + shutter([x + w + 12, y - 4, 28, h + 8], house.trim)
  if (rng.chance(0.55)) all += flowerBox(stage, [x - 8, y + h - 8, w + 16, 20])
  return all + (rng.chance(0.1) ? disc([x + w / 2, y + h - 12, 10], palette.dark) : '')
}

function shutter([x, y, w, h]: Box, colour: string): string {
  return (
    box([x, y, w, h], colour, 2) +
    boxes(
      grid(Math.floor(h / 11), (i) => [x + 4, y + 6 + i * 11, w - 8, 3]),
      dark(colour, 0.25),
    )
  )
}

export function flowerBox({ rng, palette }: Stage, [x, y, w, h]: Box): string {
  const [one = palette.pale, other = palette.pale] = rng.shuffle(palette.accents)
  const spots = (step: number, keep: number) =>
    grid(Math.floor(w / step), (i) => [x + 5 + i * step, y - 3 - ((i * 5) % 9), 0, i % 2]).filter(
      ([, , , odd]) => odd === keep,
    )
  const dots = (list: readonly Box[], r: number) => list.map(([a, b]): [number, number, number] => [a, b, r])
  return (
    discs(dots([...spots(8, 0), ...spots(8, 1)], 8), palette.leaf) +
    discs(dots(spots(10, 0), 4.6), one) +
    discs(dots(spots(10, 1), 4.6), other) +
    box([x, y, w, h], mix(palette.wood, palette.dark, 0.2), 3)
  )
}

/** A pointed stone window: lattice, shutters or an iron balcony, as the house has it. */
export function archedWindow(stage: Stage, [x, y, w, h]: Box, house: House): string {
  const { rng, palette } = stage
  const arch = (grow: number) =>
    `M${x - grow} ${y + h + grow / 2}V${y + w * 0.46}Q${x - grow} ${y + w * 0.08 - grow / 2} ${x + w / 2} ${y - w * 0.16 - grow}Q${x + w + grow} ${y + w * 0.08 - grow / 2} ${x + w + grow} ${y + w * 0.46}V${y + h + grow / 2}z`
  let all =
    shape(arch(13), light(house.wall, 0.42)) + shape(arch(5), dark(house.wall, 0.22)) + shape(arch(0), pane(stage))
  const kind = (house.style + (rng.chance(0.25) ? 1 : 0)) % 4
  if (kind === 0) all += lattice([x, y + w * 0.3, w, h - w * 0.3], mix(palette.wood, palette.dark, 0.15))
  if (kind === 1 || kind === 2)
    all +=
      shutter([x - 1, y + w * 0.34, w * 0.3, h - w * 0.34], house.trim) +
      shutter([x + w * 0.71, y + w * 0.34, w * 0.3, h - w * 0.34], house.trim) +
      line(`M${x + w / 2} ${y}V${y + h}`, thin('#ffffff', 0.5), 3)
  if (kind === 3) all += line(`M${x + w / 2} ${y - 4}V${y + h}M${x} ${y + h * 0.55}h${w}`, house.trim, 5)
  all += box([x - 18, y + h + 4, w + 36, 9], light(house.wall, 0.5), 2)
  return all + (kind === 3 || rng.chance(0.3) ? balcony(stage, [x - 20, y + h - 36, w + 40, 42]) : '')
}

function lattice([x, y, w, h]: Box, colour: string): string {
  const rows = Math.floor(h / 12)
  const step = (w - 8) / 5
  const holes = grid(rows * 5, (i) => [x + 6 + (i % 5) * step, y + 5 + Math.floor(i / 5) * 12, step - 4, 7])
  return (
    box([x, y, w, h], colour) +
    boxes(holes, light(colour, 0.35)) +
    box([x - 5, y + h * 0.48, w + 10, 6], dark(colour, 0.25))
  )
}

function balcony(stage: Stage, [x, y, w, h]: Box): string {
  const iron = stage.palette.dark
  const bars = grid(Math.floor(w / 10) + 1, (i) => [x + i * 10 - 1, y, 2.2, h])
  return (
    flowerBox(stage, [x + 8, y + h - 24, w - 16, 16]) +
    boxes([...bars, [x - 3, y - 2, w + 6, 4], [x - 3, y + h - 2, w + 6, 4]], iron)
  )
}

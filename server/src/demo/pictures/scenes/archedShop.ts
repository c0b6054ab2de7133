import { dark, light, mix, thin } from '../colour.js'
import { type Box, box, boxes, disc, discs, grid, line, put, shape, short } from '../draw.js'
import { signWord } from '../lettering/lettering.js'
import { type Layers, type Stage, thing } from '../stage.js'
import { awning } from './awning.js'
import { display, gleam } from './display.js'
import type { House } from './house.js'

const FOOT = 548

/** Stone arches with alternating courses, a sign board between the storeys, lanterns: the front of a shop in the old town. */
export function archedShop(stage: Stage, house: House): Layers {
  const { rng, mood } = stage
  const bays = bayPlan(house, rng.chance(0.5))
  const clips = bays.windows.map((bay) => `<path d="${archPath(bay, 0)}"/>`).join('')
  const inside = `<g clip-path="url(#arches)">${bays.windows.map((bay) => display(stage, bay) + gleam(bay)).join('')}</g>`
  const rims = [...bays.windows, bays.door].map((bay) => voussoirs(stage, bay, house)).join('')
  const sills = bays.windows
    .map(
      ([x, y, w, h]) =>
        box([x - 12, y + h, w + 24, 12], light(house.wall, 0.5), 2) +
        tiles(stage, [x - 4, y + h + 12, w + 8, FOOT - y - h - 12]),
    )
    .join('')
  const board = signBoard(stage, [house.x + house.w / 2 - 200, 226, 400, 74], house)
  // After dark the blinds are rolled up and the windows shine through the night's tint.
  const late = mood.lamps > 0.6
  const blind =
    !late && rng.chance(0.4)
      ? awning(stage, { x: bays.windows[0]?.[0] ?? house.x, w: bays.windows[0]?.[2] ?? 200, y: 336, drop: 40 })
      : ''
  const base =
    rims + inside + sills + archedDoor(stage, bays.door, house) + blind + board + (late ? '' : vine(stage, house))
  const lamps = [bays.door[0] - 22, bays.door[0] + bays.door[2] + 22].map((x) => lanternOnWall(stage, x, 372))
  const glow = bays.windows.map((bay) => shape(archPath(bay, 0), thin('#ffcf7a', 0.2 * mood.lamps))).join('')
  const lights = (late ? inside + board : '') + glow + lamps.join('')
  return { base, lights, defs: `<clipPath id="arches">${clips}</clipPath>` }
}

function bayPlan(house: House, doorLeft: boolean): { windows: Box[]; door: Box } {
  const [x, w] = [house.x + 34, house.w - 68]
  const doorX = doorLeft ? x + 4 : x + w - 104
  const from = doorLeft ? x + 150 : x
  const span = w - 150
  const window = (at: number, wide: number): Box => [at, 318, wide, 166]
  const windows =
    span > 420 ? [window(from, span / 2 - 22), window(from + span / 2 + 22, span / 2 - 22)] : [window(from, span)]
  return { windows, door: [doorX, 336, 100, FOOT - 336] }
}

function archPath([x, y, w, h]: Box, grow: number): string {
  const spring = y + Math.min(w * 0.34, 74)
  const [l, r, m] = [x - grow, x + w + grow, x + w / 2]
  const crown = y - grow
  return `M${l} ${y + h}V${spring}Q${l} ${crown + 12} ${m} ${crown}Q${r} ${crown + 12} ${r} ${spring}V${y + h}z`
}

/** Alternating red and pale stones around the arch. */
function voussoirs(stage: Stage, bay: Box, house: House): string {
  const warm = mix(stage.world === 'madina' ? '#b4694a' : '#888888', house.wall, 0.25)
  const path = archPath(bay, 11).replace(/z$/, '')
  const stone = `<path d="${path}" fill="none" stroke="${light(house.wall, 0.4)}" stroke-width="22"/>`
  return `${stone}<path d="${path}" fill="none" stroke="${warm}" stroke-width="22" stroke-dasharray="21 21"/>`
}

function tiles(stage: Stage, [x, y, w, h]: Box): string {
  const [one = '#1f7a78', other = '#9b2d3a'] = stage.rng.shuffle(stage.palette.accents)
  const size = 18
  const cols = Math.floor(w / size)
  const rows = Math.max(1, Math.floor(h / size))
  const pad = (w - cols * size) / 2
  const spot = (i: number): [number, number] => [x + pad + (i % cols) * size, y + 3 + Math.floor(i / cols) * size]
  const odd = (i: number) => (i + Math.floor(i / cols)) % 2 === 1
  const squares = (keep: boolean) =>
    grid(cols * rows, (i) => (odd(i) === keep ? [...spot(i), size - 1, size - 1] : [0, 0, 0, 0])).filter(
      ([, , wide]) => wide > 0,
    )
  const diamonds = (keep: boolean) =>
    squares(keep)
      .map(([a, b]) => `M${short(a + 9)} ${short(b + 3)}l6 6-6 6-6-6z`)
      .join('')
  return (
    boxes(squares(false), one) +
    boxes(squares(true), stage.palette.pale) +
    shape(diamonds(false), stage.palette.pale) +
    shape(diamonds(true), other)
  )
}

function signBoard(stage: Stage, [x, y, w, h]: Box, house: House): string {
  const pale = stage.rng.chance(0.3)
  const board = pale ? stage.palette.pale : house.trim
  const colour = pale ? house.trim : '#f7e3ac'
  const word = signWord(stage.trade.sign, { colour, maxWidth: w - 130, size: 58, shadow: !pale })
  const emblem = put(thing(stage, stage.trade.emblem), { x: x + 42, y: y + h - 11, scale: 0.36 })
  return (
    box([x - 4, y - 2, w + 8, h + 8], dark(board, 0.45), 8) +
    box([x, y, w, h], board, 7) +
    `<rect x="${x + 7}" y="${y + 7}" width="${w - 14}" height="${h - 14}" rx="4" fill="none" stroke="${thin(colour, 0.6)}" stroke-width="2"/>` +
    disc([x + 42, y + h / 2, 25], stage.palette.pale) +
    emblem +
    put(word, { x: x + w / 2 + 22, y: y + h / 2 })
  )
}

function archedDoor(stage: Stage, bay: Box, house: House): string {
  const [x, y, w, h] = bay
  const colour = mix(stage.rng.pick(stage.palette.trims), house.trim, 0.2)
  const panels = grid(8, (i) => [x + 10 + (i % 2) * (w / 2), y + 44 + Math.floor(i / 2) * 40, w / 2 - 20, 30])
  const studs = grid(12, (i) => [x + 15 + (i % 4) * ((w - 30) / 3), y + 38 + Math.floor(i / 4) * 60, 2.6, 0]).map(
    ([a, b, r]): [number, number, number] => [a, b, r],
  )
  return (
    shape(archPath(bay, 0), colour) +
    line(`M${x + w / 2} ${y + 4}V${y + h}`, dark(colour, 0.35), 3) +
    boxes(panels, dark(colour, 0.18)) +
    discs([...studs, [x + w / 2 - 9, y + 120, 4], [x + w / 2 + 9, y + 120, 4]], '#e0bb62') +
    box([x - 16, FOOT - 9, w + 32, 11], '#c9b692', 2)
  )
}

function lanternOnWall(stage: Stage, x: number, y: number): string {
  const glowing = stage.mood.lamps > 0.3
  const halo = glowing
    ? disc([x, y, 46], thin('#ffd37a', 0.22 * stage.mood.lamps)) +
      disc([x, y, 26], thin('#ffe2a0', 0.4 * stage.mood.lamps))
    : ''
  return halo + put(thing(stage, 'lantern'), { x, y: y + 30, scale: 0.36 })
}

/** Bougainvillea or jasmine over one corner, on every second house. */
function vine(stage: Stage, house: House): string {
  const { rng, palette } = stage
  if (rng.chance(0.45)) return ''
  const petal = rng.pick(['#c2417d', '#d9577e', '#f6f1e4', '#e2893b'])
  const left = rng.chance(0.5)
  const leaf = (): [number, number, number] => {
    const drop = rng.between(0, 1)
    const spread = (1 - drop) ** 1.4 * rng.between(0, 210) + rng.between(-6, 22)
    return [
      left ? house.x + spread - 6 : house.x + house.w - spread + 6,
      196 + drop * 310 + rng.between(-12, 12),
      rng.between(6, 13),
    ]
  }
  const spray = (count: number, colour: string) => discs(Array.from({ length: count }, leaf), colour)
  return spray(26, dark(palette.leaf, 0.15)) + spray(22, palette.leaf) + spray(18, petal)
}

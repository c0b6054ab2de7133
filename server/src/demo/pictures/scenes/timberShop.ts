import { dark, light, mix, thin } from '../colour.js'
import { type Box, box, disc, line, put, ring, shape, times } from '../draw.js'
import { signWord } from '../lettering/lettering.js'
import { type Layers, type Stage, thing } from '../stage.js'
import { awning } from './awning.js'
import { display, frameAround, gleam } from './display.js'
import type { House } from './house.js'

const TOP = 236
const FOOT = 548

/** A painted timber shopfront: pilasters, fascia with the trade's word, window, door, blind. */
export function timberShop(stage: Stage, house: House): Layers {
  const { rng, mood } = stage
  const paint = house.trim
  const [x, w] = [house.x + 22, house.w - 44]
  const doorWide = 92
  const place = rng.pick(['left', 'right', 'middle'] as const)
  const doorX = place === 'left' ? x + 26 : place === 'right' ? x + w - doorWide - 26 : x + (w - doorWide) / 2
  const windows = panes([x + 24, x + w - 24], [doorX - 14, doorX + doorWide + 14]).map(
    ([from, to]): Box => [from, 300, to - from, 168],
  )
  const pilasters = [x, x + w - 18]
    .map(
      (at) =>
        box([at, TOP + 40, 18, FOOT - TOP - 40], dark(paint, 0.12)) +
        box([at - 3, TOP + 36, 24, 14], light(paint, 0.18), 2) +
        box([at - 3, FOOT - 30, 24, 30], dark(paint, 0.25), 2),
    )
    .join('')
  const clip = windows.map(([a, b, c, d]) => `<rect x="${a}" y="${b}" width="${c}" height="${d}"/>`).join('')
  const shown = `<g clip-path="url(#panes)">${windows.map((area) => display(stage, area)).join('')}${windows.map(gleam).join('')}</g>`
  const frames = windows
    .map(
      (area) =>
        frameAround(area, light(paint, 0.1), 9) +
        mullions(area, light(paint, 0.1)) +
        riser([area[0], 474, area[2], FOOT - 474], paint),
    )
    .join('')
  const sign = fascia(stage, [x - 6, TOP, w + 12, 58], paint)
  // After dark the blinds are rolled up and the windows shine through the night's tint.
  const late = mood.lamps > 0.6
  const blind = !late && rng.chance(0.62) ? awning(stage, { x: x + 4, w: w - 8, y: 296, drop: 50 }) : ''
  const bracket = rng.chance(0.75)
    ? hangingSign(stage, [place === 'right' ? house.x - 4 : house.x + house.w + 4, 190], place === 'right')
    : ''
  const base =
    box([x, TOP, w, FOOT - TOP], paint) +
    pilasters +
    shown +
    frames +
    door(stage, [doorX, 312, doorWide, FOOT - 312], paint) +
    blind +
    sign +
    bracket
  const bars = windows.map((area) => mullions(area, dark(paint, 0.25))).join('')
  const lit = late ? shown + bars + sign : ''
  const lights =
    lit + windows.map((area) => box(area, thin('#ffd27d', 0.2 * mood.lamps))).join('') + signLamps(stage, x, w)
  return { base, lights, defs: `<clipPath id="panes">${clip}</clipPath>` }
}

/** What the door leaves of the front, wide enough to be a window. */
function panes(
  [from, to]: readonly [number, number],
  [doorFrom, doorTo]: readonly [number, number],
): [number, number][] {
  const parts: [number, number][] = [
    [from, doorFrom],
    [doorTo, to],
  ]
  return parts.filter(([a, b]) => b - a > 60)
}

function mullions([x, y, w, h]: Box, colour: string): string {
  const count = Math.max(1, Math.round(w / 130))
  return times(count - 1, (i) => box([x + (w * (i + 1)) / count - 3, y, 6, h], colour)) + box([x, y + 44, w, 5], colour)
}

function riser([x, y, w, h]: Box, paint: string): string {
  const count = Math.max(1, Math.round(w / 110))
  return times(
    count,
    (i) =>
      box([x + (w * i) / count + 8, y + 14, w / count - 16, h - 34], dark(paint, 0.16), 3) +
      box([x + (w * i) / count + 14, y + 20, w / count - 28, h - 46], light(paint, 0.08), 2),
  )
}

function fascia(stage: Stage, [x, y, w, h]: Box, paint: string): string {
  const pale = stage.rng.chance(0.35)
  const board = pale ? stage.palette.pale : dark(paint, 0.28)
  const colour = pale ? dark(paint, 0.1) : mix('#f6e2ae', stage.palette.pale, 0.4)
  const word = signWord(stage.trade.sign, { colour, maxWidth: w - 120, size: 27, shadow: !pale })
  return (
    box([x - 8, y - 10, w + 16, 12], light(paint, 0.3), 2) +
    box([x, y, w, h], board, 2) +
    box([x + 8, y + 8, w - 16, h - 16], thin(colour, 0.14), 3) +
    box([x - 6, y + h - 2, w + 12, 8], dark(paint, 0.4), 2) +
    put(word, { x: x + w / 2, y: y + h / 2 })
  )
}

function door(stage: Stage, [x, y, w, h]: Box, paint: string): string {
  const colour = stage.rng.chance(0.4) ? mix(stage.rng.pick(stage.palette.accents), paint, 0.2) : light(paint, 0.16)
  const glass = mix(mix(stage.palette.dark, '#f2c98a', 0.3 + stage.mood.lamps * 0.4), '#8fb1bf', 0.25)
  return (
    box([x - 10, y - 12, w + 20, h + 12], dark(paint, 0.3)) +
    box([x, y, w, h], colour, 2) +
    box([x + 13, y + 14, w - 26, 118], glass, 3) +
    gleam([x + 13, y + 14, w - 26, 118]) +
    box([x + 13, y + 148, w - 26, h - 172], dark(colour, 0.16), 3) +
    line(`M${x + w - 9} ${y + 118}v34`, '#e3c070', 5) +
    box([x + 24, y + 138, 34, 5], '#e3c070', 2) +
    put(box([-19, -11, 38, 22], '#fbf7ec', 3) + line('M-11-3h22M-11 4h14', stage.palette.dark, 2.5), {
      x: x + w / 2,
      y: y + 84,
    }) +
    box([x - 14, FOOT - 10, w + 28, 12], '#b3aa9b', 2)
  )
}

function hangingSign(stage: Stage, [x, y]: readonly [number, number], toLeft: boolean): string {
  const reach = toLeft ? -1 : 1
  const board =
    disc([0, 0, 41], dark(stage.palette.trims[0] ?? '#222222', 0.1)) +
    disc([0, 0, 35], stage.palette.pale) +
    ring([0, 0, 41], '#d2a94f', 3)
  const emblem = put(thing(stage, stage.trade.emblem), { y: 21, scale: 0.4 })
  return (
    line(`M${x} ${y - 58}h${reach * 78}M${x} ${y - 30}q${reach * 40} 0 ${reach * 52}-28`, '#2b2f36', 5) +
    line(`M${x + reach * 48} ${y - 56}v20M${x + reach * 68} ${y - 56}v20`, '#2b2f36', 2.5) +
    put(board + emblem, { x: x + reach * 58, y: y + 4 })
  )
}

function signLamps({ mood }: Stage, x: number, w: number): string {
  if (mood.lamps < 0.4) return ''
  return times(3, (i) => {
    const at = x + w * (0.2 + i * 0.3)
    return (
      line(`M${at} ${TOP - 8}v-16h14`, '#2b2f36', 3) +
      shape(`M${at + 8} ${TOP - 20}h18l6 12h-30z`, '#2b2f36') +
      shape(`M${at + 6} ${TOP - 8}h22l26 60h-74z`, thin('#ffe0a0', 0.3 * mood.lamps))
    )
  })
}

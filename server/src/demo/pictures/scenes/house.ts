import { dark, light, mix, thin } from '../colour.js'
import { type Box, box, boxes, grid, line, shape, times } from '../draw.js'
import type { Stage } from '../stage.js'
import { archedWindow, sashWindow } from './windows.js'

export interface House {
  x: number
  w: number
  top: number
  wall: string
  trim: string
  style: number
}

const FOOT = 548
const STOREY = 226

/** The wall from roof to pavement with its upper windows; the shop is drawn over its foot. */
export function houseWall(stage: Stage, house: House): string {
  return stage.world === 'harbour' ? harbourHouse(stage, house) : stoneHouse(stage, house)
}

function harbourHouse(stage: Stage, house: House): string {
  const { x, w, top, wall } = house
  const skin = [bricks, boards, plaster, plaster][house.style] ?? plaster
  const roof = top > 0 ? slateRoof(stage, house) : ''
  return (
    roof +
    box([x, top, w, FOOT - top], wall) +
    skin(stage, house) +
    openings(stage, house) +
    box([x, FOOT - 22, w, 22], dark(wall, 0.22))
  )
}

function slateRoof(stage: Stage, { x, w, top, wall }: House): string {
  const slate = mix('#56616e', wall, 0.12)
  const high = 66
  const pot = x + w * stage.rng.between(0.12, 0.8)
  return (
    box([pot, top - high - 38, 46, 70], mix('#a5573d', wall, 0.25)) +
    box([pot - 4, top - high - 42, 54, 9], '#8a4a35') +
    box([pot + 6, top - high - 58, 11, 18], '#c9765a', 2) +
    box([pot + 28, top - high - 58, 11, 18], '#c9765a', 2) +
    shape(`M${x - 12} ${top + 4}l26-${high}H${x + w - 14}l26 ${high}z`, slate) +
    times(5, (i) =>
      line(`M${x + 12 - i * 5} ${top - high + 14 + i * 12}H${x + w - 12 + i * 5}`, dark(slate, 0.18), 1.6),
    ) +
    box([x - 14, top, w + 28, 10], light(wall, 0.5), 2)
  )
}

function bricks({ rng }: Stage, { x, w, top, wall }: House): string {
  const from = Math.max(top, 0)
  const some = () =>
    grid(Math.round(w / 11), () => {
      const row = rng.int(0, 20)
      return [x + rng.int(0, Math.floor((w - 26) / 26)) * 26 + (row % 2) * 12, from + 14 + row * 13, 22, 9]
    })
  return boxes(some(), light(wall, 0.16)) + boxes(some(), dark(wall, 0.1))
}

function boards(_stage: Stage, { x, w, top, wall }: House): string {
  return boxes(
    grid(24, (i) => [x, Math.max(top, 0) + 12 + i * 15, w, 2]),
    dark(wall, 0.11),
  )
}

function plaster(_stage: Stage, { x, w, top, wall }: House): string {
  const from = Math.max(top, 0) + 14
  const quoins = (right: boolean) =>
    grid(9, (i): Box => {
      const wide = i % 2 ? 20 : 30
      return [right ? x + w - wide : x, from + i * 28, wide, 20]
    })
  return boxes([...quoins(false), ...quoins(true)], light(wall, 0.4))
}

function stoneHouse(stage: Stage, house: House): string {
  const { x, w, top, wall } = house
  const parapet = top > 0 ? box([x - 8, top - 12, w + 16, 16], light(wall, 0.35), 2) + roofGarden(stage, house) : ''
  return (
    parapet +
    box([x, top, w, FOOT - top], wall) +
    (house.style === 2 ? limewash(house) : ashlar(stage, house)) +
    openings(stage, house) +
    box([x, STOREY - 4, w, 8], light(wall, 0.35)) +
    box([x, STOREY + 4, w, 4], dark(wall, 0.16))
  )
}

function roofGarden({ rng, palette }: Stage, { x, w, top }: House): string {
  return times(3, (i) => {
    const at = x + w * (0.16 + i * 0.3) + rng.between(-20, 20)
    return rng.chance(0.75)
      ? box([at, top - 30, 26, 20], '#b5613f', 3) +
          shape(`M${at + 13} ${top - 30}c-40-14-30-46 0-40 30-8 40 26 0 40z`, palette.leaf)
      : ''
  })
}

/** Dressed stone: courses, staggered joints, a block here and there of another tone. */
function ashlar({ rng }: Stage, { x, w, top, wall, style }: House): string {
  const seams: Box[] = []
  const pale: Box[] = []
  const warm: Box[] = []
  const course = style === 1 ? 38 : 30
  for (let row = 0, y = Math.max(top, 0) + 26; y < FOOT; row += 1, y += course) {
    seams.push([x, y, w, 1.6])
    for (let at = x + (row % 2 ? 30 : 62) + rng.between(-8, 8); at < x + w - 44; at += rng.between(52, 78)) {
      seams.push([at, y - course + 2, 1.4, course - 2])
      if (rng.chance(0.17)) (rng.chance(0.5) ? pale : warm).push([at + 2, y - course + 2, 40, course - 2])
    }
  }
  return boxes(pale, thin('#fff6df', 0.3)) + boxes(warm, thin('#a97c4c', 0.2)) + boxes(seams, dark(wall, 0.13))
}

function limewash({ x, w, wall }: House): string {
  return box([x, FOOT - 96, w, 96], dark(wall, 0.14)) + box([x, FOOT - 100, w, 5], light(wall, 0.4))
}

function openings(stage: Stage, house: House): string {
  const { x, w, top } = house
  const count = Math.max(1, Math.round(w / 185))
  const from = Math.max(top, 10) + 26
  const high = STOREY - from - 28
  if (high < 56) return ''
  const wide = Math.min(78, high * 0.66)
  const window = stage.world === 'harbour' ? sashWindow : archedWindow
  return times(count, (i) => window(stage, [x + (w * (i + 0.5)) / count - wide / 2, from, wide, high], house))
}

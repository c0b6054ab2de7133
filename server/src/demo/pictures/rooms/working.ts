import { dark, light, mix, thin } from '../colour.js'
import { box, boxes, disc, grid, line, oval, put, shape, times } from '../draw.js'
import { goods, type Layers, type Stage, thing } from '../stage.js'
import { armchair, plant, rugUnder, shelves, standing } from './furniture.js'
import { FLOOR, pendants, shell, underfoot } from './shell.js'

/** A workbench under a wall of tools. */
export function workshop(stage: Stage): Layers {
  const room = shell(stage, [650, 84, 240, 210])
  const board = mix(room.wood, stage.palette.pale, 0.35)
  const pegs =
    box([60, 70, 530, 240], board, 6) +
    boxes(
      grid(60, (i) => [80 + (i % 15) * 35, 90 + Math.floor(i / 15) * 56, 4, 4]),
      dark(board, 0.25),
    )
  const hung =
    standing(stage, { x: 76, y: 196, w: 500, high: 100, names: goods(stage, 5) }) +
    standing(stage, { x: 76, y: 300, w: 500, high: 84, names: [...goods(stage, 3), 'scissors', 'keys'] })
  const lamps = pendants(stage, [300, 620])
  const bench =
    underfoot([420, 616, 380]) +
    box([70, 430, 720, 30], light(room.wood, 0.15), 5) +
    box([70, 456, 720, 10], '#1b203640') +
    boxes(
      [
        [100, 460, 34, 152],
        [726, 460, 34, 152],
      ],
      mix(room.wood, stage.palette.dark, 0.2),
    ) +
    box([134, 560, 592, 16], mix(room.wood, stage.palette.dark, 0.2)) +
    box([430, 466, 250, 66], mix(room.accent, stage.palette.dark, 0.15), 4) +
    box([440, 476, 230, 46], light(room.accent, 0.1), 4) +
    box([530, 494, 50, 8], '#d9dde0', 4)
  const onTop = standing(stage, { x: 90, y: 432, w: 690, high: 124, names: goods(stage, 4) })
  const under = standing(stage, { x: 150, y: 560, w: 250, high: 78, names: ['toolbox', 'screws'] })
  const lean = put(thing(stage, goods(stage, 1)[0] ?? stage.trade.emblem), { x: 872, y: 604, scale: 1.05 })
  return {
    base: room.base + pegs + hung + lamps.base + bench + under + onTop + underfoot([872, 606, 56]) + lean,
    lights: lamps.lights,
    defs: room.defs ?? '',
  }
}

/** A desk, files, a lamp, two chairs for those who come for advice. */
export function office(stage: Stage): Layers {
  const left = stage.rng.chance(0.5)
  const room = shell(stage, left ? [90, 82, 260, 220] : [610, 82, 260, 220])
  const x = left ? 420 : 60
  const lamps = pendants(stage, [x + 130, x + 340])
  const file = shelves(stage, [x + 30, 104, 420, 210], { rows: 2, wood: room.wood })
  const at = left ? 560 : 400
  const desk =
    underfoot([at, 606, 300]) +
    box([at - 270, 430, 540, 24], light(room.wood, 0.12), 5) +
    box([at - 250, 454, 150, 150], mix(room.wood, stage.palette.dark, 0.15), 4) +
    boxes(
      grid(3, (i) => [at - 238, 466 + i * 46, 126, 36]),
      light(room.wood, 0.12),
    ) +
    boxes(
      grid(3, (i) => [at - 190, 480 + i * 46, 30, 6]),
      '#d9b45a',
    ) +
    box([at + 222, 454, 26, 150], mix(room.wood, stage.palette.dark, 0.15)) +
    box([at - 100, 454, 322, 46], mix(room.wood, stage.palette.dark, 0.3))
  const onDesk = standing(stage, {
    x: at - 256,
    y: 434,
    w: 512,
    high: 118,
    names: ['laptop', ...goods(stage, 2), 'pencilPot'],
  })
  const chair = armchair(stage, [left ? 190 : 800, 622, 1.05])
  return {
    base:
      room.base +
      file +
      lamps.base +
      rugUnder(stage, [left ? 240 : 740, 606, 220]) +
      desk +
      onDesk +
      chair +
      plant(stage, [left ? 66 : 904, 520, 1.3]),
    lights: lamps.lights,
    defs: room.defs ?? '',
  }
}

/** A wide floor: a gym, a classroom or a playroom, as the goods say. */
export function studio(stage: Stage): Layers {
  const wares = new Set(stage.trade.goods)
  if (wares.has('board')) return classroom(stage)
  if (wares.has('blocks')) return playroom(stage)
  const room = shell(stage, [350, 70, 260, 240])
  const lamps = pendants(stage, [180, 780])
  const wall =
    box([60, 90, 220, 300], '#dcebec', 4) +
    shape('M80 390L190 90h40L110 390z', '#ffffff77') +
    box([52, 82, 236, 12], room.wood) +
    box([690, 110, 220, 14], room.wood, 4) +
    box([690, 200, 220, 14], room.wood, 4) +
    standing(stage, { x: 696, y: 112, w: 210, high: 74, names: goods(stage, 2) }) +
    standing(stage, { x: 696, y: 202, w: 210, high: 72, names: goods(stage, 2) })
  const mats = times(
    3,
    (i) =>
      shape(`M${120 + i * 260} 520h200l26 52H${94 + i * 260}z`, stage.rng.pick(stage.palette.accents)) +
      shape(`M${126 + i * 260} 526h188l4 8H${122 + i * 260}z`, '#ffffff44'),
  )
  const kit = standing(stage, { x: 90, y: 560, w: 780, high: 128, names: goods(stage, 3) })
  return {
    base:
      room.base +
      wall +
      lamps.base +
      mats +
      times(3, (i) => underfoot([220 + i * 260, 560, 70])) +
      kit +
      plant(stage, [920, 520, 1.1]),
    lights: lamps.lights,
    defs: room.defs ?? '',
  }
}

function classroom(stage: Stage): Layers {
  const room = shell(stage, [690, 80, 210, 220])
  const lamps = pendants(stage, [260, 620])
  const board =
    box([90, 84, 520, 250], room.wood, 6) +
    box([104, 98, 492, 222], '#35584c') +
    line('M140 150h150M140 186h220M140 222h120M140 258h180', '#f2efe3cc', 5) +
    `<circle cx="490" cy="196" r="62" fill="none" stroke="#f2d879" stroke-width="6"/>` +
    line('M490 196l44-44M428 196h124', '#f2d879', 5) +
    box([90, 334, 520, 12], dark(room.wood, 0.2), 3) +
    box([150, 328, 40, 7], '#ffffff', 3)
  const shelf = shelves(stage, [660, 330, 250, 110], { rows: 1, wood: room.wood })
  const desk = (x: number, y: number) =>
    underfoot([x, y, 108]) +
    box([x - 96, y - 104, 192, 16], light(room.wood, 0.3), 4) +
    line(`M${x - 80} ${y - 90}L${x - 90} ${y}M${x + 80} ${y - 90}L${x + 90} ${y}`, stage.palette.dark, 7) +
    standing(stage, { x: x - 84, y: y - 102, w: 168, high: 66, names: goods(stage, 2) }) +
    box([x - 36, y - 62, 72, 14], stage.rng.pick(stage.palette.accents), 6) +
    line(`M${x - 26} ${y - 48}V${y}M${x + 26} ${y - 48}V${y}`, stage.palette.dark, 6)
  return {
    base:
      room.base +
      board +
      shelf +
      lamps.base +
      desk(190, 560) +
      desk(480, 560) +
      desk(770, 560) +
      desk(330, 632) +
      desk(640, 632),
    lights: lamps.lights,
    defs: room.defs ?? '',
  }
}

function playroom(stage: Stage): Layers {
  const room = shell(stage, [360, 76, 250, 220])
  const flags =
    line('M0 40Q240 120 480 50T960 40', '#ffffffaa', 3) +
    times(17, (i) =>
      shape(
        `M${20 + i * 56} ${56 + Math.sin(i * 0.8) * 18}h34l-17 36z`,
        stage.palette.accents[i % stage.palette.accents.length] ?? '#e0673f',
      ),
    )
  const low =
    shelves(stage, [60, 214, 260, 216], { rows: 2, wood: room.wood }) +
    shelves(stage, [650, 214, 260, 216], { rows: 2, wood: room.wood })
  const floorToys = standing(stage, { x: 110, y: 592, w: 740, high: 126, names: goods(stage, 4) })
  return {
    base:
      room.base +
      flags +
      low +
      rugUnder(stage, [480, 560, 420]) +
      times(4, (i) => oval([202 + i * 185, 590, 64, 8], '#1b203633')) +
      floorToys,
    defs: room.defs ?? '',
  }
}

/** A car on the lift, tyres, a chest of tools. */
export function garage(stage: Stage): Layers {
  const room = shell(stage, null)
  const paint = stage.rng.pick(stage.palette.accents)
  const door =
    box([250, 60, 460, FLOOR - 60], mix('#aeb6bb', room.wall, 0.35)) +
    boxes(
      grid(12, (i) => [250, 60 + i * 33, 460, 4]),
      '#00000018',
    ) +
    boxes(
      grid(4, (i) => [280 + i * 106, 110, 80, 50]),
      mix(stage.mood.sky[0], '#ffffff', 0.25),
    )
  const lift =
    boxes(
      [
        [196, 120, 26, 478],
        [738, 120, 26, 478],
      ],
      '#d8a02f',
    ) +
    boxes(
      [
        [180, 590, 58, 14],
        [722, 590, 58, 14],
      ],
      '#3a4048',
    ) +
    box([214, 486, 532, 16], '#3a4048', 4)
  const car = put(carBody(paint), { x: 480, y: 488, scale: 1.75 })
  const side =
    shelves(stage, [26, 150, 140, 270], { rows: 3, wood: room.wood }) +
    standing(stage, { x: 14, y: 600, w: 170, high: 128, names: ['tyres'] }) +
    standing(stage, { x: 786, y: 600, w: 170, high: 130, names: [goods(stage, 1)[0] ?? 'toolbox'] }) +
    shelves(stage, [794, 150, 140, 270], { rows: 3, wood: room.wood })
  const lights = times(
    2,
    (i) =>
      box([300 + i * 220, 26, 150, 14], '#fff8e0', 6) +
      shape(`M${300 + i * 220} 40h150l60 180h-270z`, thin('#fff6d8', 0.12)),
  )
  return { base: room.base + door + side + lift + car, lights, defs: room.defs ?? '' }
}

/** A small car from the side, 260 wide, wheels on y = 0. */
export function carBody(paint: string): string {
  const wheel = (x: number) =>
    disc([x, -22, 24], '#23282f') + disc([x, -22, 13], '#c3cacf') + disc([x, -22, 5], '#6b737a')
  return (
    shape('M-130-26q-4-34 22-40l34-8 34-36q8-8 22-8h52q16 0 26 10l32 36 22 6q20 6 18 40z', paint) +
    shape('M-60-76l26-28q6-6 16-6h16v34zM8-110h28q12 0 18 8l24 26H8z', '#cfe6ea') +
    shape('M-44-76l22-30h10l-22 30z', '#ffffff88') +
    box([-130, -34, 262, 12], dark(paint, 0.28), 6) +
    line('M3-108V-34M-4-62h-16', dark(paint, 0.22), 3) +
    disc([-118, -52, 7], '#fff1c2') +
    disc([126, -52, 6], '#e0533f') +
    wheel(-76) +
    wheel(80)
  )
}

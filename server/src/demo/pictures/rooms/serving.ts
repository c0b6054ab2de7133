import { dark, light, mix } from '../colour.js'
import { box, line, put, shape, times } from '../draw.js'
import { signWord } from '../lettering/lettering.js'
import { goods, type Layers, type Stage, thing } from '../stage.js'
import { barStool, counter, pictures, plant, roundTable, shelves, standing } from './furniture.js'
import { FLOOR, pendants, shell } from './shell.js'

/** A café: a counter with good things on it, a board above, two small tables. */
export function cafe(stage: Stage): Layers {
  const left = stage.rng.chance(0.5)
  const room = shell(stage, left ? [64, 90, 250, 210] : [640, 90, 250, 210])
  const x = left ? 470 : 56
  const lamps = pendants(stage, [x + 90, x + 220, x + 350])
  const back = shelves(stage, [x + 30, 116, 370, 184], { rows: 2, wood: room.wood })
  const paint = mix(room.accent, stage.palette.dark, 0.22)
  const bar = counter(stage, [x, 388, 430, 170], paint)
  const tables =
    roundTable(stage, [left ? 200 : 756, 560], goods(stage, 2)) +
    roundTable(stage, [left ? 400 : 556, 628], goods(stage, 2))
  const onBar = standing(stage, { x: x + 8, y: 382, w: 414, high: 88, names: [...goods(stage, 3), 'till'] })
  return {
    base:
      room.base +
      back +
      lamps.base +
      bar +
      onBar +
      put(
        signWord(stage.trade.sign, {
          colour: light(paint, 0.75),
          maxWidth: 200,
          size: stage.world === 'madina' ? 44 : 24,
        }),
        { x: x + 215, y: 478 },
      ) +
      plant(stage, [left ? 60 : 900, 520, 1.15]) +
      tables,
    lights: lamps.lights,
    defs: room.defs ?? '',
  }
}

/** A bar: bottles in front of dark wood, pumps, stools. */
export function bar(stage: Stage): Layers {
  const room = shell(stage, null)
  const lamps = pendants(stage, [180, 380, 580, 780])
  const deep = mix(room.wood, stage.palette.dark, 0.45)
  const back =
    box([70, 60, 820, 300], dark(deep, 0.15), 6) +
    shelves(stage, [100, 92, 360, 240], { rows: 2, wood: deep }) +
    shelves(stage, [500, 92, 360, 240], { rows: 2, wood: deep })
  const front = counter(stage, [30, 398, 900, 176], mix(room.accent, stage.palette.dark, 0.4))
  const pumps = times(
    3,
    (i) =>
      box([380 + i * 56, 316, 16, 76], '#d9dde0', 5) +
      box(
        [374 + i * 56, 284, 28, 46],
        [stage.palette.accents[0], stage.palette.accents[1], stage.palette.accents[2]][i] ?? '#1f6f78',
        8,
      ) +
      line(`M${388 + i * 56} 360h16v12`, '#b9c0c5', 6),
  )
  const glasses =
    standing(stage, { x: 90, y: 392, w: 240, high: 84, names: ['pint', 'wineGlass', 'pint'] }) +
    standing(stage, { x: 620, y: 392, w: 270, high: 84, names: goods(stage, 3) })
  const stools = times(4, (i) => barStool(stage, [150 + i * 220, 628]))
  return {
    base: room.base + back + lamps.base + front + pumps + glasses + stools,
    lights: lamps.lights,
    defs: room.defs ?? '',
  }
}

/** A restaurant laid for the evening. */
export function dining(stage: Stage): Layers {
  const room = shell(stage, [370, 84, 220, 226])
  const lamps = pendants(stage, [190, 480, 770])
  const shelf = shelves(stage, [44, 128, 220, 176], { rows: 2, wood: room.wood })
  const wall = shelf + pictures(stage, [740, 250], 2)
  const tables =
    roundTable(stage, [480, 522], ['plateSet', ...goods(stage, 1)]) +
    roundTable(stage, [214, 606], [...goods(stage, 1), 'plateSet']) +
    roundTable(stage, [748, 612], [...goods(stage, 1), 'plateSet'])
  return {
    base:
      room.base +
      wall +
      lamps.base +
      plant(stage, [52, FLOOR + 34, 1.05]) +
      plant(stage, [908, FLOOR + 34, 1.05]) +
      tables,
    lights: lamps.lights,
    defs: room.defs ?? '',
  }
}

/** A shop: full shelves, a table of goods in the middle, the till. */
export function shop(stage: Stage): Layers {
  const room = shell(stage, null)
  const lamps = pendants(stage, [250, 480, 710])
  const tallGoods = stage.rng.chance(0.5)
  const back =
    shelves(stage, [60, 84, 400, 352], { rows: tallGoods ? 2 : 3, wood: room.wood }) +
    shelves(stage, [500, 84, 400, 352], { rows: tallGoods ? 3 : 2, wood: room.wood })
  const side = stage.rng.chance(0.5)
  const till =
    counter(stage, [side ? 620 : 40, 432, 300, 156], mix(room.accent, stage.palette.dark, 0.25)) +
    standing(stage, { x: side ? 630 : 50, y: 426, w: 280, high: 92, names: ['till', ...goods(stage, 1)] })
  const at = side ? 300 : 650
  const island =
    box([at - 190, 494, 380, 20], light(room.wood, 0.25), 4) +
    shape(`M${at - 170} 514h340l-14 96h-312z`, mix(room.wood, stage.palette.dark, 0.15)) +
    shape(`M${at - 170} 514h340l-3 18h-334z`, '#1b203633')
  const onTop = standing(stage, { x: at - 180, y: 500, w: 360, high: 112, names: goods(stage, 3) })
  return {
    base:
      room.base +
      back +
      lamps.base +
      till +
      box([at - 200, 606, 400, 10], '#1b203633', 5) +
      island +
      onTop +
      put(thing(stage, 'potPlant'), { x: side ? 48 : 908, y: 600, scale: 0.9 }),
    lights: lamps.lights,
    defs: room.defs ?? '',
  }
}

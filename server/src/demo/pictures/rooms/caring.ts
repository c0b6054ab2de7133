import { dark, light, mix, thin } from '../colour.js'
import { box, disc, line, oval, put, shape, times } from '../draw.js'
import { goods, type Layers, type Stage, thing } from '../stage.js'
import { armchair, mirror, pictures, plant, rugUnder, shelves, standing } from './furniture.js'
import { FLOOR, shell, underfoot } from './shell.js'

/** Mirrors, bulbs, a ledge of bottles and the chairs. */
export function salon(stage: Stage): Layers {
  const room = shell(stage, null)
  const frame = stage.rng.pick([mix(room.accent, stage.palette.dark, 0.3), '#c79a45', room.wood])
  const spots = [190, 480, 770]
  const mirrors = spots
    .map(
      (x) =>
        mirror([x, 216, 92], frame) +
        times(6, (i) =>
          disc(
            [x + Math.cos(Math.PI + (i * Math.PI) / 5) * 116, 216 + Math.sin(Math.PI + (i * Math.PI) / 5) * 116, 7],
            '#fff1c4',
          ),
        ),
    )
    .join('')
  const ledge =
    box([40, 372, 880, 16], light(room.wood, 0.2), 4) +
    box([40, 388, 880, 7], '#1b203633') +
    spots.map((x) => standing(stage, { x: x - 96, y: 374, w: 192, high: 64, names: goods(stage, 3) })).join('')
  const chairs = spots.map((x) => salonChair(stage, [x, 596])).join('')
  const lights = spots.map((x) => disc([x, 130, 130], thin('#ffe9b8', 0.1 + stage.mood.lamps * 0.12))).join('')
  return { base: room.base + mirrors + ledge + chairs + plant(stage, [60, 560, 1]), lights, defs: room.defs ?? '' }
}

function salonChair(stage: Stage, [x, y]: readonly [number, number]): string {
  const c = stage.rng.pick(stage.palette.accents)
  return (
    underfoot([x, y, 78]) +
    oval([x, y - 6, 56, 9], '#8d959b') +
    box([x - 7, y - 64, 14, 60], '#aab2b7', 4) +
    box([x - 62, y - 176, 124, 96], c, 24) +
    box([x - 50, y - 166, 58, 76], light(c, 0.16), 18) +
    box([x - 66, y - 94, 132, 36], dark(c, 0.14), 14) +
    box([x - 82, y - 128, 22, 56], dark(c, 0.3), 9) +
    box([x + 60, y - 128, 22, 56], dark(c, 0.3), 9) +
    box([x - 26, y - 204, 52, 34], dark(c, 0.1), 12)
  )
}

/** A consulting room: a couch, a lamp on an arm, a cabinet, a chart. */
export function clinic(stage: Stage): Layers {
  const left = stage.rng.chance(0.5)
  const room = shell(stage, left ? [640, 84, 240, 220] : [80, 84, 240, 220])
  const cabinetX = left ? 66 : 660
  const cabinet = shelves(stage, [cabinetX, 104, 232, 330], { rows: 3, wood: mix(room.wood, '#ffffff', 0.5) })
  const wall = left ? pictures(stage, [420, 250], 2) : pictures(stage, [450, 250], 2)
  const c = stage.rng.pick(stage.palette.accents)
  const couch =
    underfoot([480, 606, 260]) +
    box([280, 496, 380, 40], c, 18) +
    put(box([-20, -34, 150, 38], light(c, 0.1), 18), { x: 640, y: 524, turn: -34 }) +
    box([300, 486, 200, 20], stage.palette.pale, 10) +
    box([430, 534, 90, 54], '#b5bdc2', 6) +
    box([380, 584, 190, 18], '#8d959b', 8) +
    line('M520 0V60l120 60-40 90', '#aab2b7', 10) +
    shape('M556 200l90 20-18 34-84-20z', '#e9eef0')
  const trolley =
    underfoot([170, 612, 80]) +
    box([100, 476, 140, 12], '#c3cacf', 4) +
    box([100, 548, 140, 10], '#c3cacf', 4) +
    line('M108 476V604M232 476V604', '#9aa3a9', 7) +
    standing(stage, { x: 104, y: 476, w: 132, high: 66, names: goods(stage, 2) })
  return {
    base: room.base + cabinet + wall + couch + trolley + plant(stage, [860, 590, 1.25]),
    lights: shape('M548 236l84 20 40 240H430z', thin('#fff4cc', 0.16 + stage.mood.lamps * 0.1)),
    defs: room.defs ?? '',
  }
}

/** A bedroom with a view. */
export function bedroom(stage: Stage): Layers {
  const room = shell(stage, [80, 74, 270, 240])
  const c = stage.rng.pick(stage.palette.accents)
  const d = stage.rng.pick(stage.palette.accents)
  const head =
    stage.world === 'madina'
      ? `M430 470V250Q430 150 640 138Q850 150 850 250V470z`
      : 'M430 470V246q0-30 30-30h360q30 0 30 30V470z'
  const bed =
    underfoot([640, 618, 300]) +
    shape(head, mix(room.wood, stage.palette.dark, 0.1)) +
    shape(
      head.replaceAll('430', '452').replaceAll('850', '828').replace('138', '160').replace('216', '236'),
      mix(room.wood, stage.palette.pale, 0.18),
    ) +
    box([420, 400, 440, 190], stage.palette.pale, 18) +
    times(
      2,
      (i) =>
        box([458 + i * 190, 348, 174, 82], '#ffffff', 26) +
        box([478 + i * 190, 392, 134, 44], i ? d : light(c, 0.3), 18),
    ) +
    shape('M412 452q228-40 456 0v130q-228 22-456 0z', c) +
    shape('M412 452q228-40 456 0v26q-228-38-456 0z', light(c, 0.5)) +
    times(5, (i) => line(`M${470 + i * 85} ${474 - Math.abs(2 - i) * -4}q10 50 0 106`, dark(c, 0.12), 3)) +
    line('M430 590v26M850 590v26', room.wood, 14)
  const stand =
    underfoot([340, 596, 64]) +
    box([290, 476, 104, 114], mix(room.wood, stage.palette.dark, 0.12), 5) +
    box([302, 492, 80, 38], light(room.wood, 0.2), 3) +
    disc([342, 512, 5], '#d9b45a') +
    put(thing(stage, stage.world === 'madina' ? 'lantern' : 'deskLamp'), { x: 342, y: 476, scale: 0.78 })
  const lights = disc([346, 400, 110], thin('#ffe2a0', 0.08 + stage.mood.lamps * 0.22))
  return {
    base:
      room.base +
      pictures(stage, [900, 240], 1) +
      rugUnder(stage, [250, 590, 200]) +
      bed +
      stand +
      armchair(stage, [130, 604, 0.95]),
    lights,
    defs: room.defs ?? '',
  }
}

/** Plinths and frames under small spotlights: galleries, museums, antiques. */
export function hall(stage: Stage): Layers {
  const room = shell(stage, null)
  const names = goods(stage, 4)
  const frames = times(4, (i) =>
    put(thing(stage, i % 3 === 1 && stage.world === 'madina' ? 'calligraphy' : 'frame'), {
      x: 150 + i * 220,
      y: i % 2 ? 270 : 292,
      scale: i % 2 ? 1.35 : 1.6,
    }),
  )
  const plinths = times(3, (i) => {
    const [x, top, wide] = [190 + i * 290, 470 - (i % 2) * 26, 132]
    return (
      underfoot([x, 614, 84]) +
      box([x - wide / 2, top, wide, 612 - top], '#f4efe4', 2) +
      box([x + wide / 2 - 30, top, 30, 612 - top], '#ddd6c7', 2) +
      box([x - wide / 2 - 8, top - 10, wide + 16, 14], '#fffaf0', 3) +
      standing(stage, { x: x - 80, y: top - 8, w: 160, high: 132, names: [names[i] ?? 'vase'] })
    )
  })
  const rail = box([0, 34, 960, 8], '#2b2f36') + times(4, (i) => shape(`M${138 + i * 220} 42h24l8 26h-40z`, '#2b2f36'))
  const lights = times(4, (i) =>
    shape(`M${130 + i * 220} 68h40l60 ${FLOOR - 130}h-160z`, thin('#fff2c6', 0.1 + stage.mood.lamps * 0.08)),
  )
  return { base: room.base + frames + rail + plinths, lights, defs: room.defs ?? '' }
}

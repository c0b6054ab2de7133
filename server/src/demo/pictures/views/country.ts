import { hills, sky, terraces } from '../backdrop.js'
import { dark, light, mix } from '../colour.js'
import { box, boxes, disc, discs, grid, line, oval, put, shape, times } from '../draw.js'
import { goods, HEIGHT, type Layers, type Stage, thing, WIDTH } from '../stage.js'

const near = (stage: Stage, share: number) => mix(stage.palette.leaf, stage.mood.sky[1], share)

/** Tents in a meadow above the sea. */
export function meadow(stage: Stage): Layers {
  const { rng, mood } = stage
  const air = sky(stage, 420)
  const sea = box([0, 316, WIDTH, 40], mix('#3f86a3', mood.sky[0], 0.35))
  const field =
    shape('M0 352Q300 318 560 350T960 338V640H0z', near(stage, 0.34)) +
    shape('M0 430Q320 396 640 430T960 424V640H0z', near(stage, 0.14)) +
    shape('M0 540Q400 500 960 552V640H0z', dark(near(stage, 0.05), 0.06))
  const trees = times(6, (i) => roundTree(stage, [40 + i * 176 + rng.between(-30, 30), 366, rng.between(0.5, 0.8)]))
  const tents =
    put(thing(stage, 'tent'), { x: 250, y: 470, scale: 1.15 }) +
    put(thing(stage, 'tent'), { x: 690, y: 500, scale: 1.55 }) +
    put(thing(stage, 'tent'), { x: 480, y: 430, scale: 0.66 })
  const fire =
    line('M420 588l60-20M480 588l-60-20', '#6b4a30', 9) +
    shape('M450 520c22 26 18 46 0 54-18-8-22-28 0-54z', '#f0932f') +
    shape('M450 542c10 14 8 24 0 28-8-4-10-14 0-28z', '#fde2a0')
  const wares = put(thing(stage, goods(stage, 1)[0] ?? 'mug'), { x: 250, y: 600, scale: 1.15 })
  return {
    base:
      air.base +
      hills(stage, 320, mix(mood.sky[1], stage.palette.dark, 0.18)) +
      sea +
      field +
      trees +
      tents +
      flowers(stage) +
      fire +
      wares,
    lights: disc([450, 556, 90], '#ffb45224'),
    defs: air.defs ?? '',
  }
}

function flowers({ rng, palette }: Stage): string {
  const spray = () =>
    Array.from({ length: 26 }, (): [number, number, number] => [
      rng.between(0, 960),
      rng.between(556, 636),
      rng.between(2, 4.5),
    ])
  return (
    discs(spray(), palette.pale) +
    discs(spray(), palette.accents[2] ?? '#e9b44c') +
    discs(spray(), palette.accents[1] ?? '#e0673f')
  )
}

export function roundTree(stage: Stage, [x, y, scale]: readonly [number, number, number]): string {
  const crown = mix(stage.palette.leaf, stage.mood.sky[1], 0.12)
  const drawn =
    box([-9, -90, 18, 90], '#7a5a40', 4) +
    discs(
      [
        [-34, -110, 40],
        [30, -116, 42],
        [0, -150, 46],
      ],
      crown,
    ) +
    discs(
      [
        [-24, -126, 22],
        [8, -164, 20],
      ],
      light(crown, 0.2),
    )
  return put(drawn, { x, y, scale })
}

/** Beds, a greenhouse, a path. */
export function garden(stage: Stage): Layers {
  const { palette, world } = stage
  const air = sky(stage, 420)
  const far =
    world === 'harbour'
      ? hills(stage, 350, near(stage, 0.55))
      : terraces(stage, 340, mix(stage.mood.sky[1], palette.dark, 0.22))
  const lawn =
    box([0, 340, WIDTH, 300], near(stage, 0.22)) +
    shape('M400 640L460 344h50l140 296z', mix(palette.ground, palette.pale, 0.4))
  const glass = mix('#cfe6e4', stage.mood.sky[0], 0.25)
  const house =
    box([600, 240, 280, 150], glass) +
    shape('M590 242l150-84 150 84z', light(glass, 0.3)) +
    line(
      'M600 240v150M670 240v150M740 160v230M810 240v150M880 240v150M600 310h280M590 242l150-84 150 84',
      palette.pale,
      7,
    ) +
    box([714, 300, 52, 90], mix(palette.trims[0] ?? '#123f4b', palette.pale, 0.2), 3)
  const hedge = discs(
    Array.from({ length: 20 }, (_, i): [number, number, number] => [i * 52, 352 - (i % 3) * 8, 34]),
    dark(near(stage, 0.1), 0.12),
  )
  const bed = (x: number, y: number, w: number) =>
    box([x, y - 18, w, 30], '#5a4534', 10) +
    discs(
      Array.from({ length: Math.floor(w / 18) }, (_, i): [number, number, number] => [
        x + 12 + i * 18,
        y - 24 - (i % 2) * 9,
        13,
      ]),
      palette.leaf,
    ) +
    discs(
      Array.from({ length: Math.floor(w / 24) }, (_, i): [number, number, number] => [
        x + 16 + i * 24,
        y - 34 - (i % 3) * 6,
        7,
      ]),
      stage.rng.pick(palette.accents),
    )
  const beds = bed(60, 440, 300) + bed(40, 520, 330) + bed(690, 480, 240) + bed(20, 612, 330)
  const wares = goods(stage, 3)
    .map(
      (name, i) =>
        oval([470 + i * 160, 606, 66, 9], '#1b203630') +
        put(thing(stage, name), { x: 460 + i * 165, y: 606, scale: 1.3 }),
    )
    .join('')
  const trees =
    roundTree(stage, [90, 400, 1.25]) + roundTree(stage, [500, 372, 0.8]) + roundTree(stage, [930, 410, 1.2])
  return { base: air.base + far + hedge + lawn + trees + house + beds + wares, defs: air.defs ?? '' }
}

/** A marked pitch with goals and a clubhouse. */
export function pitch(stage: Stage): Layers {
  const { palette, world } = stage
  const air = sky(stage, 380)
  const far =
    world === 'harbour'
      ? hills(stage, 330, near(stage, 0.6))
      : terraces(stage, 330, mix(stage.mood.sky[1], palette.dark, 0.22))
  const grass = near(stage, 0.16)
  const bands = times(6, (i) =>
    shape(`M${-200 + i * 230} 640L${180 + i * 100} 360h50L${-85 + i * 230} 640z`, light(grass, 0.12)),
  )
  const club =
    box([90, 236, 300, 124], palette.pale) +
    shape('M70 240l170-66 170 66z', palette.trims[0] ?? '#123f4b') +
    box([120, 270, 110, 56], '#cfe6e4') +
    box([270, 268, 60, 92], palette.trims[1] ?? '#1f6f78', 3) +
    boxes(
      grid(8, (i) => [96 + i * 38, 360, 6, 20]),
      palette.wood,
    )
  const goal =
    line('M600 470V330H860V470', '#ffffff', 8) +
    line(
      times(12, (i) => `M${612 + i * 21} 334L${640 + i * 17} 450`) +
        times(5, (i) => `M${606 + i * 4} ${356 + i * 22}H${854 - i * 4}`),
      '#ffffff88',
      2,
    )
  const marks =
    line('M0 520Q480 452 960 520M480 640V484', '#ffffffcc', 6) +
    `<ellipse cx="480" cy="560" rx="150" ry="40" fill="none" stroke="#ffffffcc" stroke-width="6"/>`
  const trees = times(5, (i) => roundTree(stage, [440 + i * 124, 372, 0.75]))
  const wares =
    put(thing(stage, 'ball'), { x: 520, y: 604, scale: 0.72 }) +
    put(thing(stage, goods(stage, 3).find((name) => name !== 'ball') ?? 'racket'), { x: 210, y: 614, scale: 1.3 })
  return {
    base:
      air.base +
      far +
      trees +
      box([0, 360, WIDTH, HEIGHT - 360], grass) +
      bands +
      club +
      goal +
      marks +
      oval([522, 606, 40, 7], '#1b203640') +
      wares,
    defs: air.defs ?? '',
  }
}

/** A cottage behind its fence. */
export function cottage(stage: Stage): Layers {
  const { palette, rng, mood } = stage
  const air = sky(stage, 430)
  const wall = rng.pick(palette.plaster)
  const roof = rng.pick(['#56616e', '#8a4a3a', '#a98a58'])
  const sea = box([0, 330, WIDTH, 50], mix('#3f86a3', mood.sky[0], 0.35))
  const lit = mood.lamps > 0.4 ? '#f8d58c' : mix('#5f7f92', wall, 0.2)
  const pane = (x: number, y: number) =>
    box([x - 7, y - 7, 84, 84], palette.pale, 3) +
    box([x, y, 70, 70], lit) +
    line(`M${x + 35} ${y}v70M${x} ${y + 35}h70`, palette.pale, 5) +
    box([x - 12, y + 72, 94, 10], light(wall, 0.6), 2) +
    discs(
      Array.from({ length: 8 }, (_, i): [number, number, number] => [x - 4 + i * 11, y + 72 - (i % 2) * 6, 7]),
      rng.pick(palette.accents),
    )
  const body =
    box([250, 270, 460, 240], wall) +
    shape('M220 276l70-120h380l70 120z', roof) +
    line(
      times(5, (i) => `M${246 + i * 10} ${256 - i * 20}H${714 - i * 10}`),
      dark(roof, 0.2),
      3,
    ) +
    box([600, 110, 56, 90], mix('#a5573d', wall, 0.2)) +
    box([594, 102, 68, 14], '#8a4a35')
  const door =
    box([446, 352, 76, 158], palette.pale, 4) +
    box([454, 360, 60, 150], rng.pick(palette.trims), 3) +
    disc([504, 440, 4], '#e0bb62')
  const smoke = mood.lamps > 0.3 ? line('M628 96q-16-24 4-44t-2-46', '#ffffff77', 14) : ''
  const lawn =
    shape('M0 480Q480 446 960 486V640H0z', near(stage, 0.16)) +
    shape('M450 508h70l120 132H360z', mix(palette.ground, palette.pale, 0.4))
  const pickets = (from: number, to: number) =>
    boxes(
      grid(Math.floor((to - from) / 22), (i) => [from + i * 22, 536, 13, 62]),
      palette.pale,
    ) +
    box([from, 548, to - from - 8, 8], palette.pale) +
    box([from, 578, to - from - 8, 8], palette.pale)
  const blooms = discs(
    Array.from({ length: 40 }, (): [number, number, number] => [
      rng.chance(0.5) ? rng.between(20, 360) : rng.between(640, 940),
      rng.between(486, 536),
      rng.between(5, 10),
    ]),
    rng.pick(palette.accents),
  )
  const bushes = discs(
    Array.from({ length: 30 }, (_, i): [number, number, number] => [
      i * 33,
      520 - (i % 3) * 7 + (i > 10 && i < 18 ? 200 : 0),
      24,
    ]),
    palette.leaf,
  )
  return {
    base:
      air.base +
      hills(stage, 344, near(stage, 0.6)) +
      sea +
      roundTree(stage, [120, 500, 1.7]) +
      roundTree(stage, [860, 490, 1.5]) +
      smoke +
      body +
      pane(296, 372) +
      pane(584, 372) +
      door +
      lawn +
      bushes +
      blooms +
      pickets(10, 380) +
      pickets(610, 960),
    defs: air.defs ?? '',
  }
}

import { sky, terraces } from '../backdrop.js'
import { dark, light, mix, thin } from '../colour.js'
import { box, boxes, disc, discs, gradient, grid, line, oval, put, shape, times } from '../draw.js'
import { goods, HEIGHT, type Layers, type Stage, thing, WIDTH } from '../stage.js'

/** Red sand, rock towers, a woven tent, a camel. */
export function desert(stage: Stage): Layers {
  const { mood, palette } = stage
  const air = sky(stage, 460)
  const rock = mix('#b0603f', mood.sky[1], 0.22)
  const far = mix(rock, mood.sky[1], 0.5)
  const cliffs = shape(
    'M0 420V250l60-26 40 30 54-60 70 24 20 70 66 20v112zM600 420l30-120 50-40 64 16 30-60 70 10 40 60 76-10v154z',
    far,
  )
  const nearer =
    shape('M0 440V320l44-40 62 10 34 70 60 20 20 60zM740 450l40-110 60-30 54 40 66-14v124z', rock) +
    line('M30 330v80M70 300v100M120 370v50M800 340v80M860 330v90M910 350v80', dark(rock, 0.15), 4)
  const sand =
    shape('M0 430Q240 396 480 430T960 420V640H0z', mix('#d98f57', mood.sky[1], 0.18)) +
    shape('M0 520Q300 470 620 520T960 500V640H0z', mix('#c97c48', mood.sky[1], 0.1)) +
    line('M40 560q120-24 240 0M420 590q140-26 260 0M700 548q100-18 200 0', '#00000014', 5)
  const tent = wovenTent(stage, 680)
  const camels =
    put(thing(stage, 'camel'), { x: 200, y: 512, scale: 1.15 }) +
    put(thing(stage, 'camel'), { x: 356, y: 484, scale: 0.7 })
  const wares = goods(stage, 4)
    .filter((name) => name !== 'tent')
    .slice(0, 2)
    .map(
      (name, i) =>
        oval([190 + i * 560, 606, 70, 9], '#1b203638') +
        put(thing(stage, name), { x: 190 + i * 560, y: 606, scale: 1.2 }),
    )
    .join('')
  return {
    base: air.base + cliffs + nearer + sand + tent + camels + wares,
    lights:
      mood.lamps > 0.4
        ? disc([480, 560, 80], thin('#ffb860', 0.25)) + disc([480, 570, 12], palette.accents[1] ?? '#d98a2b')
        : '',
    defs: air.defs ?? '',
  }
}

function wovenTent(stage: Stage, x: number): string {
  const cloth = mix('#3a2c28', stage.palette.accents[0] ?? '#9b2d3a', 0.2)
  return (
    oval([x, 548, 250, 16], '#1b203638') +
    shape(`M${x - 240} 546l60-110 70-50 110 30 110-34 70 54 60 110z`, cloth) +
    shape(`M${x - 190} 546l20-80h340l20 80z`, dark(cloth, 0.45)) +
    box([x - 150, 520, 300, 28], stage.palette.accents[0] ?? '#9b2d3a', 8) +
    boxes(
      grid(9, (i) => [x - 140 + i * 33, 526, 16, 16]),
      stage.palette.accents[1] ?? '#d98a2b',
    ) +
    line(`M${x - 170} 462l-14-30M${x} 420v-14M${x + 170} 462l14-30`, '#7a5a40', 6) +
    line(
      times(5, (i) => `M${x - 200 + i * 90} ${448 + (i % 2) * 8}h40`),
      stage.palette.pale,
      5,
    )
  )
}

/** Stone houses climbing the hill opposite, a dome, a minaret, cypresses. */
export function oldtown(stage: Stage): Layers {
  const { rng, mood, palette } = stage
  const air = sky(stage, 420)
  const stone = palette.walls[rng.int(0, 3)] ?? '#ecdcbb'
  const layer = (foot: number, depth: number) =>
    terraces(stage, foot, mix(dark(stone, 0.34 - depth * 0.3), mood.sky[1], 0.62 - depth * 0.55))
  const windows =
    mood.lamps > 0.3
      ? discs(
          Array.from({ length: 60 }, (): [number, number, number] => [
            rng.between(10, 950),
            rng.between(330, 490),
            rng.between(2, 4),
          ]),
          thin('#ffe0a0', mood.lamps),
        )
      : ''
  const rail = light(stone, 0.2)
  const terrace =
    box([0, 552, WIDTH, 88], dark(stone, 0.16)) +
    boxes(
      grid(14, (i) => [i * 72 + 6, 512, 26, 42]),
      rail,
    ) +
    box([0, 498, WIDTH, 16], light(stone, 0.4)) +
    box([0, 548, WIDTH, 8], rail)
  const wares = rng
    .shuffle(stage.trade.outside)
    .map(
      (name, i) =>
        oval([200 + i * 280, 618, 70, 9], '#1b203638') +
        put(thing(stage, name), { x: 200 + i * 280, y: 618, scale: 1.3 }),
    )
    .join('')
  return {
    base:
      air.base +
      layer(340, 0) +
      mosque(stage, rng.between(240, 720)) +
      layer(420, 0.35) +
      layer(490, 0.7) +
      layer(560, 1) +
      terrace +
      wares,
    lights: windows,
    defs: air.defs ?? '',
  }
}

function mosque({ mood, palette }: Stage, x: number): string {
  const stone = mix(mood.sky[1], '#e6cf9f', 0.7)
  const roof = mix(palette.accents[2] ?? '#1f7a78', stone, 0.25)
  const dome =
    shape(`M${x - 64} 262q0-84 64-96 64 12 64 96z`, roof) +
    shape(`M${x + 10} 168q54 14 54 94h-34q6-62-20-94z`, dark(roof, 0.14)) +
    line(`M${x} 166v-26`, '#c79a45', 4) +
    disc([x, 150, 5], '#c79a45')
  const tower =
    box([x + 104, 120, 28, 260], stone) +
    box([x + 97, 178, 42, 10], dark(stone, 0.18)) +
    box([x + 120, 120, 12, 260], dark(stone, 0.1)) +
    shape(`M${x + 100} 122l18-46 18 46z`, roof)
  return (
    box([x - 76, 258, 152, 130], stone) +
    boxes(
      grid(4, (i) => [x - 58 + i * 34, 284, 14, 26]),
      dark(stone, 0.3),
    ) +
    dome +
    tower
  )
}

/** An inner court: arches, a fountain, orange trees. */
export function courtyard(stage: Stage): Layers {
  const { palette, mood, rng } = stage
  const air = sky(stage, 200)
  const wall = palette.walls[rng.int(0, 3)] ?? '#ecdcbb'
  const red = mix('#b4694a', wall, 0.3)
  const arch = (x: number, grow: number) =>
    `M${x - grow} 440V280Q${x - grow} ${196 - grow} ${x + 75} ${190 - grow}Q${x + 150 + grow} ${196 - grow} ${x + 150 + grow} 280V440z`
  const arches = times(5, (i) => {
    const x = 15 + i * 194
    return (
      `<path d="${arch(x, 10).replace(/z$/, '')}" fill="none" stroke="${red}" stroke-width="20" stroke-dasharray="20 20"/>` +
      shape(arch(x, 0), dark(wall, 0.45)) +
      shape(
        `M${x + 20} 440V300Q${x + 24} 240 ${x + 75} 232Q${x + 126} 240 ${x + 130} 300V440z`,
        mix(dark(wall, 0.4), '#f0b45a', 0.18 + mood.lamps * 0.3),
      )
    )
  })
  const upper =
    boxes(
      grid(7, (i) => [60 + i * 134, 74, 44, 68]),
      dark(wall, 0.3),
    ) +
    boxes(
      grid(7, (i) => [56 + i * 134, 100, 52, 42]),
      mix(palette.wood, palette.dark, 0.2),
    )
  const floorTone = mix(palette.pale, wall, 0.4)
  const accent = rng.pick(palette.accents)
  const floor =
    box([0, 436, WIDTH, HEIGHT - 436], floorTone) +
    shape(
      times(6, (i) => `M${-220 + i * 250} 640L${150 + i * 120} 440h34L${-130 + i * 250} 640z`),
      mix(accent, floorTone, 0.45),
    ) +
    boxes(
      [
        [0, 476, WIDTH, 8],
        [0, 540, WIDTH, 12],
      ],
      mix(accent, floorTone, 0.35),
    )
  const trees = [110, 850]
    .map(
      (x) =>
        box([x - 10, 330, 20, 160], '#7a5a40', 5) +
        discs(
          [
            [x - 46, 320, 52],
            [x + 44, 316, 54],
            [x, 266, 60],
          ],
          palette.leaf,
        ) +
        discs(
          Array.from({ length: 11 }, (): [number, number, number] => [
            x + rng.between(-76, 76),
            rng.between(236, 356),
            9,
          ]),
          '#ee9430',
        ) +
        box([x - 54, 486, 108, 34], light(wall, 0.3), 4),
    )
    .join('')
  const fountain =
    oval([480, 590, 210, 34], '#1b203630') +
    box([290, 530, 380, 46], light(wall, 0.3), 12) +
    oval([480, 530, 190, 28], light(wall, 0.45)) +
    oval([480, 530, 168, 22], '#5fa9b3') +
    line('M400 530h36M520 536h44M450 520h30', '#ffffffaa', 3) +
    box([468, 440, 24, 90], light(wall, 0.3)) +
    oval([480, 440, 66, 12], light(wall, 0.5)) +
    line('M480 436v-40M480 400q-40-10-44 36M480 400q40-10 44 36', '#d7f0f3', 5)
  const tileRow = boxes(
    grid(19, (i) => [296 + i * 20, 548, 13, 13]),
    accent,
  )
  const lamps = times(4, (i) => put(thing(stage, 'lantern'), { x: 187 + i * 194, y: 292, scale: 0.5 }))
  const lights = times(4, (i) => disc([187 + i * 194, 262, 56], thin('#ffd98c', 0.12 + mood.lamps * 0.3)))
  const wares =
    put(thing(stage, goods(stage, 1)[0] ?? 'dallah'), { x: 760, y: 616, scale: 1.2 }) +
    put(thing(stage, 'palm'), { x: 214, y: 616, scale: 1.15 })
  return {
    base:
      air.base +
      box([0, 40, WIDTH, 400], 'url(#court)') +
      upper +
      box([0, 150, WIDTH, 12], light(wall, 0.4)) +
      arches +
      floor +
      trees +
      lamps +
      fountain +
      tileRow +
      wares,
    lights,
    defs: (air.defs ?? '') + gradient({ id: 'court', from: light(wall, 0.15), to: dark(wall, 0.06) }),
  }
}

import { hills, sky } from '../backdrop.js'
import { dark, light, mix, thin } from '../colour.js'
import { box, boxes, disc, gradient, grid, line, oval, put, shape, times } from '../draw.js'
import { goods, HEIGHT, type Layers, type Stage, thing, WIDTH } from '../stage.js'

/** The harbour: painted houses, boats, a stone quay with what the trade leaves on it. */
export function quay(stage: Stage): Layers {
  const { rng, palette, mood } = stage
  const air = sky(stage, 380)
  const water = waterFrom(stage, 330)
  const row = houses(stage, 330)
  const boats =
    put(thing(stage, 'trawler'), { x: rng.between(200, 380), y: 452, scale: 1.35 }) +
    put(thing(stage, 'sailboat'), { x: rng.between(620, 780), y: 432, scale: 1.25 }) +
    put(thing(stage, 'rowboat'), { x: rng.between(440, 560), y: 500, scale: 0.95, flip: rng.chance(0.5) })
  const stone = mix(palette.ground, '#8b857a', 0.3)
  const blocks = grid(22, (i) => [(i % 11) * 92 + (i > 10 ? 46 : 0), 566 + Math.floor(i / 11) * 32, 88, 28])
  const wall =
    box([0, 540, WIDTH, 100], dark(stone, 0.2)) +
    boxes(blocks, stone) +
    box([0, 524, WIDTH, 22], light(stone, 0.35)) +
    times(3, (i) => bollard(120 + i * 360))
  const wares = goods(stage, 3)
    .map(
      (name, i) =>
        oval([220 + i * 260, 536, 60, 8], '#1b203633') +
        put(thing(stage, name), { x: 220 + i * 260, y: 536, scale: 0.92 }),
    )
    .join('')
  const lit = mood.lamps > 0.5 ? times(9, (i) => disc([60 + i * 108, 296, 5], '#ffe2a0')) : ''
  return {
    base: air.base + hills(stage, 330, mix(mood.sky[1], palette.dark, 0.2)) + row + water.base + boats + wall + wares,
    lights: lit,
    defs: `${air.defs ?? ''}${water.defs ?? ''}`,
  }
}

function bollard(x: number): string {
  return box([x - 12, 492, 24, 36], '#2d343c', 5) + oval([x, 492, 18, 8], '#3f4852')
}

/** A row of narrow houses, no two of one colour. */
function houses(stage: Stage, foot: number): string {
  const { rng, palette } = stage
  let all = ''
  for (let x = -20, i = rng.int(0, 5); x < WIDTH; i += 1) {
    const w = rng.between(74, 108)
    const h = rng.between(96, 160)
    const wall = palette.walls[i % palette.walls.length] ?? palette.pale
    const roof = mix(rng.pick(['#56616e', '#8a4a3a', '#6a5b54']), wall, 0.1)
    const panes = grid(6, (s) => [x + 14 + (s % 2) * (w / 2 - 4), foot - h + 18 + Math.floor(s / 2) * 40, 20, 26])
    all +=
      box([x, foot - h, w + 1, h], wall) +
      shape(`M${x - 4} ${foot - h}l${w / 2 + 4}-44 ${w / 2 + 4} 44z`, roof) +
      boxes(panes.slice(0, h > 130 ? 6 : 4), mix('#5f7f92', wall, 0.15)) +
      box([x + w / 2 - 10, foot - 36, 20, 36], rng.pick(palette.trims), 2)
    if (rng.chance(0.6)) all += box([x + w * 0.72, foot - h - 46, 13, 30], roof)
    x += w
  }
  return all
}

function waterFrom(stage: Stage, top: number): Layers {
  const { rng, mood } = stage
  const sea = mix('#2f7f93', mood.sky[0], 0.28)
  const ripples = times(
    46,
    () =>
      `M${rng.between(-20, 960).toFixed(0)} ${rng.between(top + 14, 530).toFixed(0)}h${rng.between(18, 74).toFixed(0)}`,
  )
  return {
    base: box([0, top, WIDTH, HEIGHT - top], 'url(#sea)') + line(ripples, '#ffffff55', 3),
    defs: gradient({ id: 'sea', from: mix(sea, mood.sky[1], 0.4), to: dark(sea, 0.2) }),
  }
}

/** Sand, huts, a parasol, the trade's things in the foreground. */
export function beach(stage: Stage): Layers {
  const { rng, palette, mood } = stage
  const air = sky(stage, 330)
  const water = waterFrom(stage, 300)
  const sand = mix('#efd9a6', mood.sky[1], 0.15)
  const shoreLine =
    shape('M0 430Q240 396 480 424T960 404V640H0z', sand) + line('M0 430Q240 396 480 424T960 404', '#ffffffcc', 7)
  const dots = times(70, () => `M${rng.between(0, 960).toFixed(0)} ${rng.between(450, 636).toFixed(0)}h2`)
  const left = rng.chance(0.5)
  const huts = times(4, (i) => hut(stage, (left ? 30 : 560) + i * 98, 452 - i * 3))
  const sails =
    put(thing(stage, 'sailboat'), { x: rng.between(300, 660), y: 350, scale: 0.55 }) +
    put(thing(stage, 'sailboat'), { x: rng.between(120, 860), y: 336, scale: 0.34 })
  const shade = parasol(rng.pick(palette.accents), palette.pale, left ? 720 : 230)
  const wares = goods(stage, 4)
    .filter((name) => name !== 'sailboat')
    .slice(0, 2)
    .map((name, i) => {
      const x = (left ? 500 : 470) + (i ? 1 : -1) * 120
      return (
        oval([x + 14, 600, 76, 10], '#1b203630') +
        put(thing(stage, name), {
          x,
          y: 600,
          scale: 1.5 * (['surfboard', 'oars', 'rod', 'sailboat'].includes(name) ? 0.8 : 1),
        })
      )
    })
  return {
    base:
      air.base +
      hills(stage, 316, mix(mood.sky[1], palette.dark, 0.16)) +
      water.base +
      sails +
      shoreLine +
      line(dots, dark(sand, 0.2), 2.4) +
      huts +
      shade +
      wares.join('') +
      put(thing(stage, 'gull'), { x: left ? 880 : 90, y: 560, scale: 0.7 }),
    defs: `${air.defs ?? ''}${water.defs ?? ''}`,
  }
}

function hut(stage: Stage, x: number, foot: number): string {
  const c = stage.rng.pick(stage.palette.accents)
  const stripes = grid(4, (i) => [x + 4 + i * 22, foot - 104, 11, 104])
  return (
    box([x, foot - 104, 88, 104], stage.palette.pale) +
    boxes(stripes, c) +
    shape(`M${x - 8} ${foot - 102}l52-48 52 48z`, dark(c, 0.2)) +
    box([x + 28, foot - 70, 32, 70], dark(c, 0.12), 2) +
    box([x - 4, foot - 6, 96, 10], thin('#6a4a2f', 0.9))
  )
}

function parasol(colour: string, pale: string, x: number): string {
  const seg = (from: number, to: number, tone: string) =>
    shape(
      `M${x} 356Q${x + from} 372 ${x + from * 1.3} 456Q${x + (from + to) * 0.65} 440 ${x + to * 1.3} 456Q${x + to} 372 ${x} 356z`,
      tone,
    )
  return (
    oval([x + 20, 598, 120, 14], '#1b203628') +
    line(`M${x} 350V594`, '#f6efdf', 7) +
    times(6, (i) => seg(-120 + i * 40, -80 + i * 40, i % 2 ? pale : colour)) +
    shape(`M${x - 96} 596l40-22h150l30 22z`, mix(colour, pale, 0.5))
  )
}

import { hills, sky, skyline, terraces } from '../backdrop.js'
import { dark, light, mix, thin } from '../colour.js'
import { box, gradient, line, oval, put, shape, times } from '../draw.js'
import { goods, HEIGHT, type Layers, type Stage, thing, WIDTH } from '../stage.js'
import type { ThingName } from '../things.js'
import { tableTop } from './tableTop.js'

const EDGE = 440

/** A still life: the trade's goods close up on a table, in the light of the hour. */
export function table(stage: Stage): Layers {
  const { mood, rng } = stage
  const wall = wallBehind(stage)
  const top = tableTop(stage, EDGE)
  const base = wall.base + top + arrangement(stage)
  const beam = rng.chance(0.6) && mood.lamps < 0.6 ? sunbeam(rng.chance(0.5)) : ''
  return { base: base + beam, defs: wall.defs ?? '' }
}

function wallBehind(stage: Stage): Layers {
  const { palette, rng, world, mood } = stage
  const accent = rng.pick(palette.accents)
  const tone = rng.pick([
    mix(accent, palette.pale, 0.72),
    mix(accent, palette.pale, 0.45),
    mix(accent, palette.dark, 0.35),
    rng.pick(palette.walls),
  ])
  const kind = rng.pick(['plain', 'plain', 'window', 'tiles', 'shelf'] as const)
  const flat = box([0, 0, WIDTH, EDGE + 4], 'url(#wall)')
  const defs = gradient({ id: 'wall', from: light(tone, 0.12), to: dark(tone, 0.1), across: true })
  if (kind === 'window') return withWindow(stage, flat, defs)
  if (kind === 'tiles')
    return { base: flat + (world === 'harbour' ? metroTiles(palette.pale) : starTiles(stage)), defs }
  if (kind === 'shelf') return { base: flat + backShelf(stage, mix(tone, mood.sky[1], 0.2)), defs }
  return { base: flat + slantedShade(tone), defs }
}

function withWindow(stage: Stage, flat: string, defs: string): Layers {
  const { rng, palette, world } = stage
  const x = rng.pick([70, 500])
  const [y, w, h] = [40, 380, 330]
  const view = sky(stage, 330)
  const far = mix(stage.mood.sky[1], palette.dark, 0.3)
  const land =
    world === 'harbour'
      ? hills(stage, 250, far) +
        box([0, 262, WIDTH, 120], mix('#4c8ea6', stage.mood.sky[0], 0.3)) +
        times(7, (i) => line(`M${x + 20 + i * 50} ${284 + (i % 3) * 24}h34`, '#ffffff66', 3))
      : skyline(stage, 250) + terraces(stage, 330, mix(far, palette.walls[1] ?? far, 0.4))
  const frame =
    `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="none" stroke="${palette.pale}" stroke-width="16"/>` +
    box([x + w / 2 - 5, y, 10, h], palette.pale) +
    box([x, y + h * 0.45, w, 8], palette.pale) +
    box([x - 20, y + h, w + 40, 18], light(palette.pale, 0.4), 3)
  return {
    base: `${flat}<g clip-path="url(#pane)">${view.base}${land}</g>${frame}`,
    defs: `${defs}${view.defs ?? ''}<clipPath id="pane"><rect x="${x}" y="${y}" width="${w}" height="${h}"/></clipPath>`,
  }
}

function metroTiles(pale: string): string {
  return (
    box([0, 0, WIDTH, EDGE], dark(pale, 0.14)) +
    times(77, (i) =>
      box(
        [(i % 11) * 92 - (Math.floor(i / 11) % 2) * 46 - 2, Math.floor(i / 11) * 63 + 2, 88, 59],
        i % 7 === 3 ? dark(pale, 0.05) : pale,
        3,
      ),
    )
  )
}

function starTiles({ palette, rng }: Stage): string {
  const [one = '#1f7a78', other = '#d98a2b'] = rng.shuffle(palette.accents)
  return (
    box([0, 0, WIDTH, EDGE], mix(one, palette.pale, 0.2)) +
    times(55, (i) => {
      const [x, y] = [(i % 11) * 90 + 28, Math.floor(i / 11) * 90 + 42]
      const diamond = box([-22, -22, 44, 44], palette.pale)
      return (
        put(diamond, { x, y }) +
        put(diamond, { x, y, turn: 45 }) +
        put(box([-13, -13, 26, 26], other), { x, y }) +
        put(box([-13, -13, 26, 26], other), { x, y, turn: 45 }) +
        put(box([-9, -9, 18, 18], mix(one, palette.pale, 0.2)), { x: x + 45, y: y + 45, turn: 45 })
      )
    })
  )
}

function backShelf(stage: Stage, tone: string): string {
  const shade = mix(tone, stage.palette.dark, 0.22)
  const names = goods(stage, 7)
  return (
    box([60, 214, 840, 14], shade, 3) +
    names
      .map((name, i) => put(thing(stage, name), { x: 130 + i * 117, y: 214, scale: 0.92 * (tall.has(name) ? 0.7 : 1) }))
      .join('') +
    box([0, 0, WIDTH, EDGE], thin(tone, 0.58))
  )
}

function slantedShade(tone: string): string {
  return (
    shape(`M0 0H420L150 ${EDGE}H0z`, thin(dark(tone, 0.5), 0.14)) +
    shape(`M620 0h120L470 ${EDGE}H350z`, thin(light(tone, 0.9), 0.16)) +
    shape(`M780 0h50L560 ${EDGE}h-50z`, thin(light(tone, 0.9), 0.12))
  )
}

function sunbeam(left: boolean): string {
  return left
    ? shape(`M0 60L0 300L640 ${HEIGHT}H960z`, '#fff2c816')
    : shape(`M960 40V260L340 ${HEIGHT}H0z`, '#fff2c816')
}

// Their drawings are far taller or wider than a hundred units, so they are brought back into the picture.
const tall = new Set<ThingName>([
  'guitar',
  'oud',
  'rod',
  'surfboard',
  'oars',
  'dress',
  'abaya',
  'thobe',
  'sailboat',
  'rug',
  'bottle',
  'shirt',
  'easel',
  'eyeChart',
  'roller',
  'barberPole',
  'birdcage',
  'lantern',
])
const broad = new Set<ThingName>([
  'bicycle',
  'trawler',
  'tent',
  'rowboat',
  'coolAir',
  'openBook',
  'plateSet',
  'skewers',
  'swatches',
  'laptop',
  'map',
  'board',
  'dates',
])
const sizeOf = (name: ThingName) => (tall.has(name) ? 0.78 : broad.has(name) ? 0.76 : 1)

function arrangement(stage: Stage): string {
  const { rng } = stage
  const [hero = stage.trade.emblem, ...rest] = [
    stage.trade.emblem,
    ...goods(stage, 5).filter((name) => name !== stage.trade.emblem),
  ]
  const off = rng.between(-90, 90)
  const back = [rest[0], rest[1]].filter((name) => name !== undefined)
  const fore = [rest[2], rest[3]].slice(0, rng.int(1, 2)).filter((name) => name !== undefined)
  const spots = rng.shuffle([-1, 1])
  const stand = (name: ThingName, [x, y, scale]: readonly [number, number, number]) => {
    const size = scale * sizeOf(name)
    return (
      shadowOf(x, y, size) +
      put(thing(stage, name), { x, y, scale: size, flip: rng.chance(0.3) && !tall.has(name) && name !== 'calligraphy' })
    )
  }
  const rear = back
    .map((name, i) =>
      stand(name, [480 + off + (spots[i] ?? 1) * rng.between(215, 265), 492 + i * 8, rng.between(1.75, 2.1)]),
    )
    .join('')
  const front = fore
    .map((name, i) =>
      stand(name, [480 + off + (spots[1 - i] ?? 1) * rng.between(120, 330), 588 + i * 12, rng.between(1.25, 1.5)]),
    )
    .join('')
  return rear + stand(hero, [480 + off, 536, rng.between(2.35, 2.7)]) + front
}

function shadowOf(x: number, y: number, scale: number): string {
  return oval([x + 22 * scale, y + 1, 66 * scale, 8 * scale], '#1b203640')
}

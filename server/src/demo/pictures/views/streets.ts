import { sky, skyline, terraces } from '../backdrop.js'
import { contrast, dark, light, mix, thin } from '../colour.js'
import { box, boxes, disc, grid, line, oval, put, shape, times } from '../draw.js'
import { signWord } from '../lettering/lettering.js'
import { carBody } from '../rooms/working.js'
import { houseWall } from '../scenes/house.js'
import { goods, HEIGHT, type Layers, type Stage, thing, WIDTH } from '../stage.js'

/** The tradesman's van before somebody's door. */
export function van(stage: Stage): Layers {
  const { rng, palette, mood, world } = stage
  const air = sky(stage, 420)
  const split = rng.between(380, 560)
  const style = () => rng.int(0, 3)
  const wall = () => rng.pick(palette.walls)
  const trim = () => rng.pick(palette.trims)
  const row =
    houseWall(stage, { x: -40, w: split + 40, top: rng.pick([-40, 70]), wall: wall(), trim: trim(), style: style() }) +
    houseWall(stage, {
      x: split,
      w: WIDTH - split + 40,
      top: rng.pick([-40, 96]),
      wall: wall(),
      trim: trim(),
      style: style(),
    })
  const stone = light(palette.ground, 0.25)
  const road = world === 'harbour' ? mix('#7d8087', palette.ground, 0.3) : mix('#a58f73', palette.ground, 0.35)
  const ground =
    box([0, 520, WIDTH, 40], stone) +
    box([0, 556, WIDTH, 9], dark(stone, 0.2)) +
    box([0, 565, WIDTH, HEIGHT - 565], road) +
    boxes(
      grid(6, (i) => [20 + i * 180, 618, 90, 7]),
      '#ffffff88',
    )
  const doors = [120, 820]
    .map(
      (x) =>
        box([x - 46, 340, 92, 190], light(palette.pale, 0.3), 3) +
        box([x - 37, 350, 74, 180], trim(), 3) +
        boxes(
          grid(4, (i) => [x - 28 + (i % 2) * 30, 400 + Math.floor(i / 2) * 60, 24, 48]),
          '#00000022',
        ),
    )
    .join('')
  const paint = rng.pick([palette.pale, '#ffffff', rng.pick(palette.accents)])
  const stripe = rng.pick(palette.accents.filter((accent) => accent !== paint))
  const wares = (['toolbox', goods(stage, 1)[0] ?? 'toolbox'] as const)
    .map(
      (name, i) =>
        oval([116 + i * 730, 566, 60, 8], '#1b203640') +
        put(thing(stage, name), { x: 116 + i * 730, y: 566, scale: 1.05 }),
    )
    .join('')
  return {
    base:
      air.base +
      skyline(stage, 300) +
      row +
      doors +
      ground +
      oval([480, 604, 330, 18], '#1b203650') +
      put(vanBody(stage, paint, stripe), { x: 480, y: 606, scale: 1 }) +
      wares,
    lights: mood.lamps > 0.5 ? disc([790, 520, 60], '#ffe7a833') : '',
    defs: air.defs ?? '',
  }
}

function vanBody(stage: Stage, paint: string, stripe: string): string {
  const wheel = (x: number) =>
    disc([x, -38, 42], '#23282f') + disc([x, -38, 23], '#c3cacf') + disc([x, -38, 9], '#6b737a')
  const word = signWord(stage.trade.sign, {
    colour: readable(paint, stripe),
    maxWidth: 190,
    size: stage.world === 'madina' ? 58 : 27,
  })
  return (
    shape('M-310-44V-250q0-30 30-30H130q20 0 32 16l66 92 62 20q26 10 26 44v64z', paint) +
    shape('M-310-44V-92H316v48z', stripe) +
    shape('M150-252q8 0 14 8l54 74H116v-82z', '#bfdbe2') +
    shape('M132-246h14l-18 72h-12v-60z', '#ffffff66') +
    line('M104-268V-56M0-262V-56', '#00000018', 3) +
    disc([-236, -188, 52], light(stripe, 0.82)) +
    put(thing(stage, stage.trade.emblem), { x: -236, y: -158, scale: 0.58 }) +
    put(word, { x: -80, y: -178 }) +
    box([-310, -58, 626, 16], '#2b3138', 6) +
    box([296, -122, 20, 26], '#fff1c2', 6) +
    box([-312, -130, 12, 34], '#d9503f', 3) +
    wheel(-206) +
    wheel(206)
  )
}

/** Dark letters on a pale van, pale ones on a dark van. */
function readable(paint: string, stripe: string): string {
  const deep = dark(stripe, 0.35)
  return contrast(paint, deep) > contrast(paint, '#fff8e6') ? deep : '#fff8e6'
}

/** A cab at the kerb, the town behind it. */
export function taxi(stage: Stage): Layers {
  const { palette, rng, mood, world } = stage
  const air = sky(stage, 500)
  const far = mix(mood.sky[1], palette.dark, 0.3)
  const town =
    skyline(stage, 380) + (world === 'madina' ? terraces(stage, 450, mix(far, palette.walls[0] ?? far, 0.5)) : '')
  const road = world === 'harbour' ? mix('#70757d', palette.ground, 0.25) : mix('#9a866c', palette.ground, 0.3)
  const ground =
    box([0, 440, WIDTH, 60], light(palette.ground, 0.3)) +
    box([0, 496, WIDTH, 10], dark(palette.ground, 0.15)) +
    box([0, 506, WIDTH, HEIGHT - 506], road) +
    boxes(
      grid(6, (i) => [10 + i * 186, 596, 96, 9]),
      '#fff6dcaa',
    )
  const paint = world === 'madina' ? '#f0b92f' : rng.pick(palette.accents)
  const roof = box([-30, -128, 60, 20], '#fff4d0', 5) + box([-22, -122, 44, 8], palette.dark, 3)
  const car = put(
    carBody(paint) +
      boxes(
        grid(11, (i) => [-110 + i * 20, -44 + (i % 2) * 6, 10, 6]),
        thin(palette.dark, 0.8),
      ) +
      roof,
    { x: rng.between(430, 530), y: 572, scale: 2.1 },
  )
  const lamps = times(
    4,
    (i) => line(`M${90 + i * 260} 446V250q0-24 34-24`, '#2b333b', 7) + oval([128 + i * 260, 230, 20, 8], '#2b333b'),
  )
  const lights =
    mood.lamps > 0.3
      ? times(4, (i) => disc([128 + i * 260, 236, 40], thin('#ffe3a0', 0.4 * mood.lamps))) +
        shape('M770 500L960 470V590L770 530z', thin('#fff2c0', 0.25 * mood.lamps))
      : ''
  const wares = put(thing(stage, 'suitcase'), { x: 110, y: 490, scale: 0.95 })
  return {
    base: air.base + town + lamps + ground + wares + oval([480, 574, 320, 18], '#1b203655') + car,
    lights,
    defs: air.defs ?? '',
  }
}

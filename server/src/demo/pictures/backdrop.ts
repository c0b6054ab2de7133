import { mix, thin } from './colour.js'
import { box, disc, gradient, line, oval, put, shape, times } from './draw.js'
import { type Layers, type Stage, WIDTH } from './stage.js'

/** Sky down to `foot`, with sun or moon, clouds, stars and birds. */
export function sky(stage: Stage, foot: number): Layers {
  const { mood, rng } = stage
  const [top, low] = mood.sky
  let base = box([0, 0, WIDTH, foot], 'url(#sky)')
  if (mood.stars)
    base += times(26, () => disc([rng.between(0, WIDTH), rng.between(0, foot * 0.5), rng.between(0.8, 2)], '#fff6d8cc'))
  if (mood.sun) {
    const { x, y, r, colour } = mood.sun
    base +=
      disc([x, y, r * 2.1], thin(colour, 0.18)) + disc([x, y, r * 1.45], thin(colour, 0.3)) + disc([x, y, r], colour)
  }
  const cloud = mix(low, '#ffffff', mood.stars ? 0.15 : 0.75)
  if (!mood.stars || rng.chance(0.4))
    base += times(rng.int(2, 3), (i) =>
      put(cloudShape(thin(cloud, 0.85)), {
        x: rng.between(60, 880) + i * 10,
        y: rng.between(50, foot * 0.4),
        scale: rng.between(0.6, 1.25),
      }),
    )
  if (!mood.stars) base += times(rng.int(0, 4), () => bird(rng.between(80, 880), rng.between(60, 200)))
  return { base, defs: gradient({ id: 'sky', from: top, to: low }) }
}

function cloudShape(colour: string): string {
  return shape('M-80 0c-6-20 16-28 30-22 4-26 46-30 54-6 16-12 40-4 38 12 24-4 36 6 32 16z', colour)
}

function bird(x: number, y: number): string {
  return line(`M${x} ${y}q6-8 12 0q6-8 12 0`, '#3a4653aa', 2.2)
}

/** A far, hazy row of roofs between the sky and whatever stands in front of it. */
export function skyline(stage: Stage, foot: number): string {
  const haze = mix(stage.mood.sky[1], stage.palette.dark, 0.16)
  const nearer = mix(stage.mood.sky[1], stage.palette.dark, 0.28)
  return stage.world === 'harbour'
    ? hills(stage, foot - 60, haze) + gables(stage, foot, nearer)
    : terraces(stage, foot - 70, haze) + terraces(stage, foot, nearer)
}

export function hills(stage: Stage, foot: number, colour: string): string {
  const { rng } = stage
  const a = rng.between(40, 110)
  const b = rng.between(30, 90)
  return shape(`M0 ${foot - b}Q240 ${foot - b - a} 480 ${foot - b}T960 ${foot - a}V${foot + 120}H0z`, colour)
}

function gables(stage: Stage, foot: number, colour: string): string {
  const { rng } = stage
  let row = ''
  for (let x = -30; x < WIDTH; ) {
    const w = rng.between(70, 130)
    const h = rng.between(40, 90)
    row += shape(`M${x} ${foot + 200}V${foot - h}l${w / 2}-${w * 0.36} ${w / 2} ${w * 0.36}V${foot + 200}z`, colour)
    if (rng.chance(0.6)) row += box([x + w * 0.7, foot - h - w * 0.34, 14, 30], colour)
    x += w - 4
  }
  return rng.chance(0.4) ? row + spire(rng.between(120, 840), foot, colour) : row
}

function spire(x: number, foot: number, colour: string): string {
  return box([x - 22, foot - 150, 44, 200], colour) + shape(`M${x - 26} ${foot - 150}l26-90 26 90z`, colour)
}

/** Flat roofs stepping up a hill, with water tanks, a dome and cypresses. */
export function terraces(stage: Stage, foot: number, colour: string): string {
  const { rng } = stage
  let row = ''
  for (let x = -30; x < WIDTH; ) {
    const w = rng.between(60, 120)
    const h = rng.between(30, 110)
    row += box([x, foot - h, w, h + 200], colour)
    row += times(Math.floor(w / 26), (i) => box([x + 9 + i * 25, foot - h + 18, 9, 14], '#ffffff33', 4))
    if (rng.chance(0.3)) row += box([x + 12, foot - h - 14, 22, 14], colour, 4)
    if (rng.chance(0.22)) row += oval([x + w / 2, foot - h, w * 0.3, w * 0.3], colour)
    if (rng.chance(0.3)) row += oval([x + w, foot - h + 10, 9, 46], mix(colour, stage.palette.leaf, 0.45))
    x += w - 2
  }
  return row
}

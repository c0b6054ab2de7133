import { dark, light, mix } from '../colour.js'
import { box, disc, line, oval, shape, times } from '../draw.js'
import type { Thing } from './thing.js'

const chair = (x: number, colour: string, toRight: boolean) => {
  const back = toRight ? x - 16 : x + 16
  return line(
    `M${x - 16}-40h32M${x - 13}-40L${x - 16} 0M${x + 13}-40L${x + 16} 0M${back}-40l${toRight ? -5 : 5}-44`,
    colour,
    5,
  )
}

export const street = {
  barrel: (k) =>
    shape('M-40-100q-16 50 0 100h80q16-50 0-100z', k.wood) +
    shape('M16-100h24q16 50 0 100h-24q14-50 0-100z', dark(k.wood, 0.2)) +
    line('M-44-74q44 8 88 0M-44-26q44 8 88 0', k.dark, 7) +
    oval([0, -100, 40, 9], light(k.wood, 0.25)) +
    line('M-20-98V-4M4-98V-4', dark(k.wood, 0.25), 2),
  flowerTub: (k) =>
    times(9, (i) => disc([-40 + i * 10, -62 - (i % 3) * 13, 15], i % 2 ? k.leaf : light(k.leaf, 0.2))) +
    times(9, (i) => disc([-42 + i * 10.5, -66 - ((i * 17) % 36), 7], i % 3 ? k.a : k.pale)) +
    shape('M-44-54h88l-10 54h-68z', k.c) +
    shape('M16-54h28l-10 54h-22z', dark(k.c, 0.15)) +
    box([-48, -60, 96, 13], light(k.c, 0.2), 3),
  bench: (k) =>
    times(3, (i) => box([-76, -86 + i * 15, 152, 10], mix(k.wood, k.a, 0.15), 3)) +
    box([-82, -40, 164, 10], k.wood, 3) +
    line('M-64-90V0M64-90V0M-70-32V0M70-32V0', k.dark, 6),
  cafeSet: (k) =>
    chair(-54, k.a, true) +
    chair(54, k.a, false) +
    line('M0-2V-62M-18 0h36', k.dark, 5) +
    oval([0, -64, 40, 6], k.pale) +
    shape('M-20-82h20q0 16-6 17h-8q-6-1-6-17z', k.b) +
    shape('M8-78h16q0 12-5 13h-6q-5-1-5-13z', k.c),
  plateSet: (k) =>
    oval([0, -6, 70, 10], dark(k.pale, 0.22)) +
    oval([0, -10, 70, 10], k.pale) +
    shape('M-40-12c0-30 26-36 44-30 22-10 40 8 38 30z', '#c9854a') +
    shape('M-36-14c-10-16 2-24 12-18 8-10 20-2 16 10zM18-14c-2-16 14-20 20-10 10 0 10 10 4 12z', k.leaf) +
    disc([8, -36, 8], '#d6503c') +
    disc([26, -30, 6], '#efc65b') +
    line('M-92-6v-62M-98-68v16q6 8 12 0v-16', k.metal, 3.5) +
    line('M90-4v-40q10-14 0-34', k.metal, 4),
  camel: (k) =>
    shape(
      'M-66-60c10-30 36-22 42-34 10-22 30-22 40 0 8 12 24 6 34 8 10-12 10-36 14-46 4-12 22-14 34-4 6 6 0 12-8 12-6 0-10 2-12 10-2 22-6 46-24 56-12 6-20 8-24 12l2 60h-12l-6-56h-50l-8 56h-12l2-62c-8-2-12-6-12-12z',
      '#b98a55',
    ) +
    shape('M-20-92c10-20 28-20 36 0l6 34h-48z', k.a) +
    line('M-22-64h46', k.b, 5) +
    disc([88, -132, 2.6], k.dark) +
    line('M-64-58q-10 12-6 26', '#8f6638', 4),
} satisfies Record<string, Thing>

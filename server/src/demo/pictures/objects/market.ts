import { dark, light, mix } from '../colour.js'
import { box, disc, line, oval, put, shape, times } from '../draw.js'
import type { Thing } from './thing.js'

const fishBody = (skin: string) =>
  shape('M-70-18c18-26 70-30 104-8l30-20c-6 20-6 32 0 50l-30-16c-34 20-86 18-104-6z', skin) +
  shape('M-70-18c18 22 70 24 104 4 0 0-40 30-104-4z', light(skin, 0.5)) +
  disc([-50, -22, 4.5], '#14202c') +
  line('M-36-34q10 14 0 30', dark(skin, 0.3), 3) +
  line('M-10-32q6 8 0 14M8-32q6 8 0 14M24-28q4 6 0 10', dark(skin, 0.18), 2.5)

function crate(wood: string, fruit: readonly string[]): string {
  const row = (y: number, shift: number) =>
    times(
      7,
      (i) =>
        disc([-51 + shift + i * 16, y, 11], fruit[(i + (shift > 0 ? 1 : 0)) % fruit.length] ?? wood) +
        disc([-55 + shift + i * 16, y - 4, 3], '#ffffff55'),
    )
  return (
    row(-62, 3) +
    row(-50, 0) +
    box([-66, -46, 132, 46], wood, 3) +
    times(2, (i) => box([-66, -30 + i * 15, 132, 3], dark(wood, 0.3)))
  )
}

export const market = {
  fish: () => fishBody('#7d97a8'),
  fishOnIce: (k) =>
    box([-76, -26, 152, 26], k.metal, 5) +
    times(12, (i) => disc([-68 + i * 12.4, -28 - (i % 3) * 3, 9], i % 2 ? '#e9f4f6' : '#d4e8ee')) +
    put(fishBody('#6f8ea3'), { y: -30, scale: 0.85, turn: -6 }) +
    put(fishBody('#c98b76'), { x: 4, y: -50, scale: 0.8, turn: 5, flip: true }) +
    shape('M40-26c6-12 26-12 30 0z', '#f2d33f'),
  crab: () =>
    line('M-40-20l-24 16M-36-28l-30 4M40-20l24 16M36-28l30 4', '#b8472f', 6) +
    line('M-34-40l-22-26M34-40l22-26', '#b8472f', 7) +
    shape(
      'M-70-84c20-6 30 6 20 24-4-8-10-8-16-4 2-8 0-12-4-20zM70-84c-20-6-30 6-20 24 4-8 10-8 16-4-2-8 0-12 4-20z',
      '#d15a3b',
    ) +
    oval([0, -28, 44, 27], '#d15a3b') +
    oval([-8, -38, 22, 9], '#e6805f') +
    disc([-12, -56, 5], '#20242c') +
    disc([12, -56, 5], '#20242c'),
  apples: (k) => crate(k.wood, ['#c23b38', '#a9c24a', '#d65a45']),
  oranges: (k) => crate(k.wood, ['#e8912d', '#f0a53c']),
  lemons: (k) => crate(k.wood, ['#f0cf45', '#e6bf33', '#cfd25b']),
  tomatoes: (k) => crate(k.wood, ['#d0402f', '#e05a3a']),
  greens: (k) =>
    times(5, (i) =>
      shape(`M${-44 + i * 22}-46c-26-16-16-46 0-50 16 4 26 34 0 50z`, i % 2 ? k.leaf : light(k.leaf, 0.25)),
    ) +
    times(5, (i) => line(`M${-44 + i * 22}-46v-38`, light(k.leaf, 0.5), 3)) +
    box([-62, -48, 124, 48], k.wood, 3) +
    box([-62, -26, 124, 3], dark(k.wood, 0.3)),
  carrots: (k) =>
    times(5, (i) =>
      put(
        shape('M-9-60h18l-9 60z', i % 2 ? '#e07b2c' : '#ea9140') + line('M0-60l-8-26M0-60v-32M0-60l8-26', k.leaf, 5),
        { x: -40 + i * 20, turn: -10 + i * 5 },
      ),
    ),
  melon: () =>
    oval([-8, -40, 44, 40], '#3f7f4a') +
    line('M-34-70q-12 30 0 60M-8-79v78M18-70q12 30 0 60', '#2c6038', 5) +
    shape('M10-6a48 48 0 0 0 62-30z', '#d7564c') +
    line('M10-4a50 50 0 0 0 64-31', '#3f7f4a', 6),
  cheese: () =>
    shape('M-64-44l52-34c38 4 66 16 76 34z', '#f1d282') +
    box([-64, -44, 128, 44], '#e3b64d', 3) +
    disc([-34, -22, 10], '#c9963a') +
    disc([6, -14, 7], '#c9963a') +
    disc([36, -26, 9], '#c9963a'),
  cheeses: (k) =>
    oval([0, -8, 62, 12], '#d8b15c') +
    box([-62, -36, 124, 28], '#e3c170') +
    oval([0, -36, 62, 12], '#f4e0a4') +
    box([-40, -66, 80, 26], k.pale, 4) +
    oval([0, -66, 40, 8], light(k.pale, 0.5)) +
    shape('M-62-30h124v8h-124z', k.a),
  sausages: (k) =>
    line('M-72-130h144', k.metal, 5) +
    times(
      5,
      (i) =>
        line(`M${-56 + i * 28}-128v14`, k.dark, 2) +
        box([-66 + i * 28, -116, 20, 78 + (i % 3) * 14], i % 2 ? '#a8443a' : '#8d3530', 10),
    ),
  ham: () =>
    line('M30-90l34-34', '#efe2cf', 13) +
    disc([70, -128, 9], '#efe2cf') +
    oval([-6, -48, 60, 48], '#b9584b') +
    oval([-16, -42, 44, 36], '#d98674') +
    oval([-22, -38, 15, 12], '#f1d9c9'),
  eggs: (k) =>
    times(6, (i) => oval([-50 + i * 20, -34, 11, 15], i % 2 ? '#e8c7a0' : '#f3e2cb')) +
    shape('M-66-34h132l-10 34h-112z', light(k.wood, 0.2)) +
    line('M-60-20h120', dark(k.wood, 0.2), 3),
  jar: (k) =>
    box([-28, -80, 56, 80], mix(k.b, '#e3a63a', 0.45), 10) +
    box([8, -80, 20, 80], '#00000018', 10) +
    box([-30, -94, 60, 18], k.pale, 5) +
    box([-28, -54, 56, 30], k.pale) +
    disc([0, -39, 9], k.a) +
    box([-21, -74, 6, 16], '#ffffff66', 3),
  oilTin: (k) =>
    box([-32, -112, 64, 112], k.leaf, 5) +
    box([10, -112, 22, 112], dark(k.leaf, 0.2), 5) +
    box([-32, -84, 64, 56], k.pale) +
    oval([0, -58, 12, 17], dark(k.leaf, 0.1)) +
    shape('M0-76c6-14 18-14 22-10-4 8-12 12-22 10z', k.leaf) +
    box([-8, -124, 16, 12], k.metal, 2),
  spices: (k) =>
    times(3, (i) => {
      const heap = ['#d5a021', '#b0402a', '#7d8a3c'][i] ?? '#d5a021'
      return put(
        shape('M-26-48q26-44 52 0z', heap) +
          shape('M0-70q14 6 26 22h-20z', dark(heap, 0.14)) +
          shape('M-28-48h56v40q0 8-8 8h-40q-8 0-8-8z', light(k.wood, 0.42)) +
          box([-30, -52, 60, 11], light(k.wood, 0.6), 5),
        { x: -58 + i * 58 },
      )
    }),
  nuts: (k) =>
    shape('M-60-42q60-52 120 0z', '#b07a45') +
    times(16, (i) =>
      oval([-44 + (i % 8) * 12.5, -47 - ((i * 5) % 17), 8, 5.5], ['#d9a768', '#8f5c32', '#a9b26a'][i % 3] ?? '#d9a768'),
    ) +
    shape('M-64-44h128l-18 44h-92z', k.a) +
    box([-66, -48, 132, 9], light(k.a, 0.25), 4),
  dates: (k) =>
    times(13, (i) => oval([-50 + (i % 7) * 17, -28 - Math.floor(i / 7) * 13, 11, 7], i % 2 ? '#5d3222' : '#7c4529')) +
    shape('M-72-26h144l-16 26h-112z', k.pale) +
    line('M-66-14h132', k.b, 4),
  juice: (k) =>
    shape('M-28-104h56l-8 104h-40z', '#f0993a') +
    shape('M8-104h20l-8 104h-14z', '#d97f26') +
    line('M6-104l16-50', k.a, 6) +
    disc([-26, -106, 20], '#f7c04a') +
    disc([-26, -106, 13], '#fbdf94') +
    box([-20, -92, 6, 70], '#ffffff66', 3),
  skewers: () =>
    times(3, (i) =>
      put(
        line('M-84 0h168', '#8d8f93', 4) +
          times(6, (s) =>
            box([-62 + s * 21, -10, 17, 20], s % 3 === 1 ? '#cf4a34' : s % 3 === 2 ? '#7f9c45' : '#8f5634', 6),
          ),
        { y: -14 - i * 24 },
      ),
    ),
  pomegranate: () =>
    disc([-16, -38, 38], '#b32e3c') +
    shape('M-28-74l6-18 6 10 6-10 6 18z', '#8f2230') +
    disc([36, -26, 27], '#c94a4f') +
    disc([36, -26, 21], '#f2d9c4') +
    times(8, (i) => disc([36 + Math.cos(i * 0.8) * 12, -26 + Math.sin(i * 0.8) * 12, 4.5], '#b32e3c')),
} satisfies Record<string, Thing>

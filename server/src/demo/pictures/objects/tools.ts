import { dark, light, mix } from '../colour.js'
import { box, disc, line, oval, put, ring, shape, times } from '../draw.js'
import type { Thing } from './thing.js'

const wheel = (r: number, tyre: string) =>
  ring([0, -r, r - 4], tyre, 7) +
  times(8, (i) => put(line(`M0 0V${-(r - 6)}`, '#b9bec4', 1.6), { y: -r, turn: i * 45 })) +
  disc([0, -r, 5], tyre)

export const tools = {
  toolbox: (k) =>
    line('M-30-66v-22h60v22', k.dark, 8) +
    box([-62, -66, 124, 66], k.a, 6) +
    box([-62, -66, 124, 22], dark(k.a, 0.2), 6) +
    box([-14, -52, 28, 18], k.metal, 3) +
    box([-62, -10, 124, 10], dark(k.a, 0.3), 4),
  hammer: (k) =>
    put(
      box([-7, -118, 14, 118], k.wood, 5) +
        shape('M-40-140h62c16 2 22 10 24 22h-20l-6-4h-60z', k.metal) +
        box([-46, -142, 12, 28], dark(k.metal, 0.25), 3),
      { turn: 10 },
    ),
  saw: (k) =>
    shape('M-20-46l96 12-2 20-100 14z', light(k.metal, 0.2)) +
    times(12, (i) => shape(`M${-18 + i * 8}${-0 - i * 1.1}l4-5 4 4z`, k.metal)) +
    shape('M-72-52q4-12 20-10l36 8v52q-22 6-44-2-16-6-12-24z', k.a) +
    shape('M-56-40q10-2 24 2v22q-14 2-22-2-6-6-2-22z', k.pale),
  wrench: (k) =>
    put(
      box([-8, -108, 16, 92], k.metal, 5) +
        shape('M-26-140l14 10v18h24v-18l14-10c14 20 0 46-14 48h-24c-14-2-28-28-14-48z', light(k.metal, 0.15)) +
        disc([0, -14, 16], k.metal) +
        disc([0, -14, 7], dark(k.metal, 0.4)),
      { turn: -24 },
    ),
  drill: (k) =>
    shape('M-10-60h34l8 60h-40z', dark(k.b, 0.25)) +
    shape('M-50-104h86q14 0 14 22t-14 22h-76l-10-8z', k.b) +
    box([-74, -92, 26, 20], k.dark, 3) +
    box([-108, -85, 36, 6], k.metal, 2) +
    box([-14, -12, 54, 14], k.dark, 4) +
    box([-30, -96, 46, 8], light(k.b, 0.35), 3),
  paintCan: (k) =>
    line('M-40-78c0-50 80-50 80 0', k.metal, 4) +
    box([-42, -86, 84, 86], light(k.metal, 0.3), 4) +
    box([-42, -58, 84, 42], k.a) +
    oval([0, -86, 42, 10], dark(k.a, 0.1)) +
    shape('M-30-84c4 30 14 34 16 12 4 22 12 24 14-8z', k.a) +
    oval([0, -87, 33, 7], light(k.a, 0.2)),
  roller: (k) =>
    put(
      box([-44, -150, 88, 34], k.a, 12) +
        box([20, -150, 24, 34], dark(k.a, 0.14), 12) +
        line('M46-132h18v40h-64v24', k.metal, 6) +
        box([-9, -74, 18, 74], k.wood, 7),
      { turn: 6 },
    ),
  swatches: (k) =>
    times(5, (i) =>
      put(
        box([-17, -128, 34, 128], '#fbf8f0', 4) +
          box([-17, -128, 34, 88], [k.a, k.b, k.c, k.leaf, k.pale][i] ?? k.a, 4),
        { turn: -36 + i * 18 },
      ),
    ),
  tap: (k) =>
    box([-20, -16, 40, 16], dark(k.metal, 0.2), 3) +
    line('M0-14v-50c0-44 64-44 64-4v12', k.metal, 19) +
    line('M-6-20v-42c0-40 52-50 64-24', light(k.metal, 0.5), 5) +
    line('M-28-92h50', dark(k.metal, 0.25), 9) +
    disc([-30, -92, 9], k.a) +
    shape('M64-44c8 12 8 20 0 22-8-2-8-10 0-22z', '#6fb3cf'),
  pipes: (k) =>
    line('M-60-20h50v-60h60', '#b87447', 16) +
    line('M-58-24h44v-60h62', '#d69a70', 4) +
    box([-20, -40, 28, 14], dark('#b87447', 0.3), 3) +
    ring([-10, -104, 17], k.a, 7) +
    line('M-10-86v16', dark(k.metal, 0.2), 7),
  bulb: (k) =>
    disc([0, -92, 40], '#ffd873') +
    disc([-10, -104, 14], '#fff1bf') +
    shape('M-20-62h40l-4 20h-32z', '#f0bf4e') +
    box([-17, -42, 34, 30], k.metal, 4) +
    line('M-16-34h32M-16-24h32', dark(k.metal, 0.35), 3) +
    line('M-60-92h-14M60-92h14M-44-140l-8-10M44-140l8-10M0-148v-12', '#f2b93f', 5),
  cable: (k) =>
    ring([0, -46, 36], k.a, 16) +
    ring([0, -46, 36], dark(k.a, 0.25), 2) +
    ring([0, -46, 29], dark(k.a, 0.25), 2) +
    line('M30-24c24 8 30 20 44 14', k.a, 7) +
    box([70, -24, 26, 20], k.dark, 4) +
    line('M96-19h9M96-10h9', k.metal, 4),
  planks: (k) =>
    times(
      4,
      (i) =>
        box([-76 + i * 4, -20 - i * 20, 140 - i * 10, 18], mix(k.wood, '#e8c088', i * 0.22), 2) +
        line(`M${-66 + i * 4}${-11 - i * 20}h60`, '#00000022', 2),
    ) +
    put(
      box([-40, -26, 80, 26], dark(k.wood, 0.2), 4) +
        box([-14, -42, 12, 24], k.metal, 2) +
        box([16, -40, 14, 20], k.a, 5),
      { y: -82 },
    ),
  screws: (k) =>
    times(
      3,
      (i) =>
        box([-58 + i * 40, -56, 36, 56], mix(k.glass, k.metal, 0.3), 5) +
        box([-60 + i * 40, -68, 40, 15], [k.a, k.b, k.c][i] ?? k.a, 4) +
        times(4, (s) => line(`M${-50 + i * 40 + s * 6} -8l4-${14 + s * 4}`, dark(k.metal, 0.25), 3)),
    ),
  coolAir: (k) =>
    box([-80, -70, 160, 56], '#fbfaf5', 10) +
    box([-80, -30, 160, 16], dark(k.pale, 0.12), 6) +
    line('M-66-26h132M-66-20h132', '#aeb6bb', 2) +
    disc([62, -56, 4], k.leaf) +
    line('M-40-6q8 10-2 20M0-6q8 10-2 20M40-6q8 10-2 20', '#8fc4da', 5),
  tyres: () =>
    times(
      3,
      (i) =>
        box([-56, -34 - i * 33, 112, 32], i % 2 ? '#2b3038' : '#343a43', 14) +
        times(9, (s) => box([-48 + s * 11, -32 - i * 33, 4, 28], '#1d2127')),
    ),
  wheel: (k) =>
    disc([0, -54, 54], '#2b3038') +
    disc([0, -54, 36], k.metal) +
    disc([0, -54, 30], light(k.metal, 0.35)) +
    times(5, (i) => put(box([-6, -32, 12, 26], dark(k.metal, 0.15), 4), { y: -54, turn: i * 72 })) +
    disc([0, -54, 9], k.dark),
  oilCan: (k) =>
    shape('M-44-90h60l24 24v58q0 8-8 8h-76q-8 0-8-8v-74q0-8 8-8z', k.a) +
    shape('M-30-80h34v22h-34z', dark(k.a, 0.3)) +
    box([22, -96, 22, 18], k.dark, 3) +
    box([-38, -42, 60, 26], k.pale, 3) +
    shape('M-8-38c7 10 7 15 0 17-7-2-7-7 0-17z', k.dark),
  bicycle: (k) =>
    put(wheel(44, k.dark), { x: -62 }) +
    put(wheel(44, k.dark), { x: 62 }) +
    line('M-62-44L-30-96L40-96L2-44ZM-30-96L2-44M40-96L62-44M-30-96l-6-14M40-96l-6-22h22', k.a, 6) +
    line('M-52-112h30', k.dark, 9) +
    line('M2-44l10 14', k.metal, 5) +
    disc([2, -44, 9], k.metal),
  bikeWheel: (k) => put(wheel(56, k.dark), {}),
  helmet: (k) =>
    shape('M-52-22c-6-60 96-68 106-8l12 12c-36 12-90 12-118-4z', k.a) +
    line('M-30-28c0-20 10-34 22-40M0-26c0-22 6-34 14-44M28-26c2-18 4-28 4-38', k.pale, 6) +
    line('M-34-18c8 22 40 22 52-2', k.dark, 4),
  keys: (k) =>
    put(
      ring([0, -106, 20], '#d2a743', 9) +
        box([-5, -88, 10, 78], '#d2a743', 2) +
        box([4, -30, 16, 9], '#d2a743') +
        box([4, -14, 12, 9], '#d2a743'),
      { x: -18, turn: 14 },
    ) +
    put(ring([0, -100, 17], k.metal, 8) + box([-4, -86, 8, 70], k.metal, 2) + box([3, -34, 14, 8], k.metal), {
      x: 22,
      turn: -14,
    }),
  phone: (k) =>
    put(
      box([-34, -128, 68, 128], k.dark, 10) +
        box([-28, -116, 56, 100], mix(k.glass, k.a, 0.35), 3) +
        line('M-20-100l18 26-10 12 22 32', '#ffffffaa', 2.5) +
        disc([0, -8, 4], k.metal),
      { turn: -8 },
    ) + put(box([-4, -80, 8, 50], k.b, 3) + line('M0-30V0', k.metal, 4), { x: 52, turn: 12 }),
  sponge: (k) =>
    shape('M-46-70h92l-10 70h-72z', k.a) +
    line('M-42-66c0-46 84-46 84 0', k.metal, 4) +
    oval([0, -70, 46, 9], light(k.a, 0.4)) +
    times(8, (i) => disc([-36 + i * 10, -74 - (i % 3) * 8, 9], '#ffffffdd')) +
    box([-6, -104, 50, 24], '#f1c84b', 7),
} satisfies Record<string, Thing>

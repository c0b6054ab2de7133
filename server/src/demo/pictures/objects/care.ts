import { dark, light, mix, thin } from '../colour.js'
import { box, disc, line, oval, put, ring, shape, times } from '../draw.js'
import type { Thing } from './thing.js'

export const care = {
  pills: (k) =>
    box([-28, -76, 56, 76], thin('#cf7b32', 0.95), 8) +
    box([8, -76, 20, 76], '#00000018', 8) +
    box([-32, -98, 64, 24], '#fbf8f0', 5) +
    box([-28, -58, 56, 38], '#fbf8f0') +
    box([-18, -50, 30, 5], k.a) +
    box([-18, -40, 22, 4], '#b8b8b8') +
    put(box([-14, -9, 28, 14], k.b, 7) + box([0, -9, 14, 14], '#fbf8f0', 7), { x: 50, y: -2, turn: -14 }),
  mortar: (k) =>
    put(box([-7, -130, 14, 90], k.pale, 7), { x: 12, turn: 24 }) +
    shape('M-50-72h100c2 32-14 52-26 58v14h-48v-14c-12-6-28-26-26-58z', light(k.leaf, 0.35)) +
    shape('M16-72h34c2 32-14 52-26 58v14h-18c14-20 14-48 10-72z', mix(k.leaf, k.dark, 0.1)) +
    oval([0, -72, 50, 10], light(k.leaf, 0.6)) +
    shape('M-5-52h10v10h10v10h-10v10h-10v-10h-10v-10h10z', '#ffffffcc'),
  remedies: (k) =>
    put(box([-18, -70, 36, 70], '#6a4a2c', 5) + box([-9, -86, 18, 16], k.dark, 2) + box([-18, -52, 36, 28], k.pale), {
      x: -44,
    }) +
    put(
      box([-20, -92, 40, 92], mix(k.a, k.pale, 0.3), 4) +
        box([-20, -64, 40, 30], '#fbf8f0') +
        shape('M-4-60h8v8h8v8h-8v8h-8v-8h-8v-8h8z', k.a),
      { x: 0 },
    ) +
    put(
      box([-18, -60, 36, 60], k.b, 8) +
        box([-13, -76, 26, 16], '#fbf8f0', 4) +
        box([-18, -42, 36, 16], light(k.b, 0.7)),
      { x: 44 },
    ),
  tooth: () =>
    shape(
      'M-44-92c10-22 34-16 44-10 10-6 34-12 44 10 8 22-8 40-10 60-2 22-6 32-14 32-10 0-8-36-20-36s-10 36-20 36c-8 0-12-10-14-32-2-20-18-38-10-60z',
      '#fdfcf7',
    ) +
    shape('M14-104c12-4 24 0 30 12 8 22-8 40-10 60-2 22-6 32-14 32-5 0-7-9-9-18 16-20 20-60 3-86z', '#dfe7ea') +
    line('M-30-86q6-10 14-10', '#ffffff', 6),
  brushGlass: (k) =>
    put(box([-5, -134, 10, 110], k.a, 5) + box([-5, -140, 18, 30], '#fbf8f0', 3), { x: -10, turn: -10 }) +
    put(box([-5, -128, 10, 104], k.b, 5) + box([-13, -134, 18, 28], '#fbf8f0', 3), { x: 12, turn: 12 }) +
    shape('M-34-76h68l-6 76h-56z', thin(k.glass, 0.85)) +
    box([-26, -68, 7, 56], '#ffffff88', 3),
  eyeChart: (k) =>
    box([-48, -154, 96, 154], '#fbf8f0', 4) +
    ring([0, -124, 15], k.dark, 6) +
    times(2, (i) => ring([-16 + i * 32, -84, 11], k.dark, 5)) +
    times(3, (i) => ring([-26 + i * 26, -54, 8], k.dark, 4)) +
    times(4, (i) => ring([-30 + i * 20, -30, 5], k.dark, 3)) +
    box([-48, -12, 96, 12], k.a, 3) +
    line('M13-124h8M-10-84h-8M26-84h8M-18-54h6M8-54h6', '#fbf8f0', 7),
  stethoscope: (k) =>
    line('M-34-130v42c0 40 60 40 60 0v-42M-4-58c0 40 14 50 34 50s24-22 16-36', k.a, 7) +
    disc([46, -50, 14], k.metal) +
    disc([46, -50, 8], light(k.metal, 0.5)) +
    disc([-34, -132, 6], k.dark) +
    disc([26, -132, 6], k.dark),
  microscope: (k) =>
    box([-44, -12, 92, 12], k.dark, 5) +
    line('M20-12c34-30 26-84-10-92', k.dark, 12) +
    put(box([-12, -70, 24, 76], k.metal, 5) + box([-9, -92, 18, 26], k.dark, 3) + box([-7, 2, 14, 14], k.a, 2), {
      x: -10,
      y: -58,
      turn: -18,
    }) +
    box([-40, -36, 56, 7], k.metal, 2),
  testTubes: (k) =>
    times(
      4,
      (i) =>
        box([-50 + i * 29, -104, 16, 92], thin(k.glass, 0.85), 8) +
        box([-50 + i * 29, -60 + i * 6, 16, 48 - i * 6], [k.a, k.b, k.c, k.leaf][i] ?? k.a, 8),
    ) +
    box([-62, -76, 124, 10], k.wood, 3) +
    box([-62, -12, 124, 12], k.wood, 3) +
    box([-62, -76, 8, 70], k.wood) +
    box([54, -76, 8, 70], k.wood),
  scissors: (k) =>
    put(line('M0-60L-8-150', k.metal, 9) + ring([10, -26, 18], k.a, 8), { turn: -14 }) +
    put(line('M0-60L8-150', light(k.metal, 0.3), 9) + ring([-10, -26, 18], k.a, 8), { turn: 14 }) +
    disc([0, -66, 5], k.dark),
  comb: (k) => box([-60, -34, 120, 16], k.b, 4) + times(15, (i) => box([-58 + i * 8, -20, 4, 20], k.b)),
  hairDryer: (k) =>
    put(box([-12, -62, 24, 62], dark(k.a, 0.2), 8), { x: 10, turn: -8 }) +
    shape('M-60-104h78c34 0 34 52 0 52h-30l-48-10z', k.a) +
    box([-72, -104, 16, 42], k.dark, 3) +
    disc([22, -78, 14], dark(k.a, 0.25)) +
    disc([22, -78, 7], light(k.a, 0.3)),
  brushJar: (k) =>
    times(4, (i) =>
      put(
        box([-3, -104, 6, 80], k.wood) +
          shape('M-9-104h18c0-24-6-30-9-34-3 4-9 10-9 34z', [k.a, k.b, k.c, k.dark][i] ?? k.a),
        { x: -18 + i * 12, turn: -12 + i * 8 },
      ),
    ) +
    box([-32, -62, 64, 62], thin(k.glass, 0.9), 6) +
    box([-24, -54, 7, 44], '#ffffff88', 3),
  shaving: (k) =>
    put(box([-10, -54, 20, 54], k.wood, 6) + shape('M-16-54h32l6-34c-12-12-32-12-44 0z', '#efe3cb'), { x: -38 }) +
    shape('M-4-46h72c0 26-14 44-26 46h-20c-12-2-26-20-26-46z', k.a) +
    oval([32, -48, 36, 14], '#fbfaf5') +
    disc([22, -58, 12], '#fbfaf5') +
    disc([42, -60, 10], '#f1efe6'),
  barberPole: () =>
    box([-14, -150, 28, 140], '#fbfaf5', 10) +
    times(5, (i) => shape(`M-14${-32 - i * 26}l28-18v10l-28 18z`, i % 2 ? '#2f5e9e' : '#c33b3b')) +
    box([-20, -160, 40, 16], '#8e959b', 6) +
    box([-20, -16, 40, 16], '#8e959b', 6) +
    disc([0, -166, 10], '#aab0b5'),
  towels: (k) =>
    times(
      3,
      (i) =>
        box([-52, -28 - i * 28, 104, 26], [k.pale, light(k.a, 0.55), light(k.b, 0.6)][i] ?? k.pale, 12) +
        box([-52, -17 - i * 28, 60, 4], '#00000014', 2),
    ),
  lotion: (k) =>
    box([-24, -84, 48, 84], light(k.a, 0.5), 10) +
    box([6, -84, 18, 84], light(k.a, 0.3), 10) +
    box([-8, -100, 16, 18], k.pale) +
    shape('M-8-112h22l18 10v6h-40z', k.pale) +
    box([-16, -54, 28, 26], '#fbf8f0', 3),
  stones: (k) =>
    oval([0, -12, 52, 13], '#4b5258') +
    oval([2, -34, 40, 12], '#636b72') +
    oval([-2, -54, 28, 10], '#7d858c') +
    oval([-14, -58, 8, 3], '#a5adb3') +
    shape('M6-62c4-24 28-24 36-20-6 16-18 22-36 20z', k.leaf),
  polish: (k) =>
    times(3, (i) =>
      put(shape('M-16-36h32l4 36h-40z', [k.a, k.b, k.c][i] ?? k.a) + box([-9, -78, 18, 42], k.dark, 4), {
        x: -44 + i * 44,
      }),
    ),
  dumbbell: (k) =>
    box([-46, -26, 92, 10], k.metal, 4) +
    box([-62, -44, 20, 44], k.dark, 5) +
    box([42, -44, 20, 44], k.dark, 5) +
    box([-72, -34, 12, 26], k.a, 4) +
    box([60, -34, 12, 26], k.a, 4),
  kettlebell: (k) =>
    line('M-22-52c-8-50 52-50 44 0', dark(k.a, 0.3), 13) +
    oval([0, -36, 42, 36], k.a) +
    shape('M12-70c40 10 40 62 0 70 18-20 18-50 0-70z', dark(k.a, 0.18)) +
    disc([-8, -36, 14], k.pale),
  ball: (k) =>
    disc([0, -46, 46], '#fbfaf5') +
    shape('M0-66l18 14-7 20h-22l-7-20z', k.dark) +
    shape(
      'M-44-58l16 2 6-18-8-12c-8 6-12 16-14 28zM44-58l-16 2-6-18 8-12c8 6 12 16 14 28zM-20-6l6-16h28l6 16c-10 8-30 8-40 0z',
      k.dark,
    ),
  mat: (k) =>
    disc([-40, -26, 26], k.b) +
    ring([-40, -26, 17], dark(k.b, 0.25), 5) +
    ring([-40, -26, 7], dark(k.b, 0.25), 4) +
    shape('M-40-52h100q16 4 16 26t-16 26h-100c34-8 34-44 0-52z', light(k.b, 0.15)) +
    box([10, -53, 10, 53], k.pale),
  racket: (k) =>
    put(
      box([-6, -50, 12, 50], k.wood, 5) +
        '<ellipse cx="0" cy="-96" rx="34" ry="44" fill="#ffffff33" stroke="' +
        k.a +
        '" stroke-width="8"/>' +
        line('M-20-128v64M-7-138v84M7-138v84M20-128v64M-30-112h60M-32-96h64M-30-80h60', '#fbfaf5', 2),
      { turn: 16 },
    ) + disc([48, -14, 14], '#d8df4c'),
} satisfies Record<string, Thing>

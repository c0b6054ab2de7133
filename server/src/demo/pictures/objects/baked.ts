import { dark, light } from '../colour.js'
import { box, disc, line, oval, put, shape, times } from '../draw.js'
import type { Thing } from './thing.js'

const crust = '#c8823c'
const crumb = '#e8b871'

const croissant =
  shape('M-58-8c-6-30 26-52 58-52s64 22 58 52c-12-10-24-14-34-12-10 4-38 4-48 0-10-2-22 2-34 12z', '#d08a3d') +
  line('M-26-52q-8 18 0 32M0-60v42M26-52q8 18 0 32M-46-36q0 10 4 20M46-36q0 10-4 20', '#a9662a', 4)

export const baked = {
  loaf: () =>
    shape('M-62-6c-8-24 0-62 62-62s70 38 62 62q-2 6-10 6h-104q-8 0-10-6z', crust) +
    shape('M10-68c60 4 60 40 52 62q-2 6-10 6h-32c24-16 16-52-10-68z', '#ad6b2c') +
    line('M-32-52l14 22M-6-58l14 24M22-54l14 22', '#f0cf97', 6),
  baguettes: (k) =>
    times(4, (i) =>
      put(box([-9, -128, 18, 118], i % 2 ? crust : '#d9974d', 9), { x: -27 + i * 18, turn: -9 + i * 6 }),
    ) +
    times(4, (i) => put(line('M-4-104l8 8M-4-84l8 8', '#f3d6a3', 3), { x: -27 + i * 18, turn: -9 + i * 6 })) +
    shape('M-48-62h96l-12 62h-72z', k.wood) +
    times(3, (i) => line(`M${-46 + i * 3}${-48 + i * 16}h${92 - i * 6}`, dark(k.wood, 0.25), 3)),
  croissant: () => croissant,
  croissants: () =>
    put(croissant, { x: -34, scale: 0.8 }) +
    put(croissant, { x: 36, scale: 0.8, flip: true }) +
    put(croissant, { y: -36, scale: 0.8 }),
  cake: (k) =>
    oval([0, -3, 34, 5], dark(k.pale, 0.25)) +
    box([-6, -30, 12, 28], k.pale) +
    oval([0, -32, 64, 8], k.pale) +
    shape('M-50-92h100v56q-50 12-100 0z', light(k.a, 0.45)) +
    shape('M12-92h38v56q-18 5-38 6z', light(k.a, 0.3)) +
    shape('M-50-92q0-10 50-10t50 10v14q-10 16-20 0-10 14-20 0-10 18-20 0-10 14-20 0-8 12-20 0z', k.pale) +
    times(5, (i) => disc([-32 + i * 16, -104 + Math.abs(i - 2), 6], '#c43d4b')),
  cupcakes: (k) =>
    times(3, (i) =>
      put(
        shape('M-20-26h40l-6 26h-28z', [k.a, k.b, k.c][i] ?? k.a) +
          shape('M-24-26c-4-14 8-16 10-22 4-10 22-12 26 0 8 2 16 10 12 22z', k.pale) +
          disc([0, -54, 5], '#c43d4b'),
        { x: -46 + i * 46 },
      ),
    ),
  buns: () =>
    times(3, (i) => oval([-44 + i * 44, -16, 24, 16], crust) + oval([-48 + i * 44, -22, 12, 7], crumb)) +
    times(2, (i) => oval([-22 + i * 44, -38, 24, 16], '#d4924a') + oval([-26 + i * 44, -44, 12, 7], crumb)),
  pie: (k) =>
    shape('M-64-34h128l-14 34h-100z', k.metal) +
    shape('M-70-36c4-26 40-34 70-34s66 8 70 34q-70 12-140 0z', '#dba659') +
    line('M-40-52q40-12 80 0M-22-62l-8 26M0-66v30M22-62l8 26', '#b97c35', 5),
  flatbreads: () =>
    times(
      5,
      (i) =>
        oval([i % 2 ? 3 : -3, -8 - i * 10, 60, 13], dark('#e6bd7c', 0.18)) +
        oval([i % 2 ? 3 : -3, -11 - i * 10, 60, 13], '#ecca90'),
    ) + times(5, (i) => oval([-36 + i * 18, -52 + (i % 2) * 6, 6, 2.5], '#c48b46')),
  kaak: () =>
    times(3, (i) =>
      put(
        '<ellipse cx="0" cy="-30" rx="30" ry="26" fill="none" stroke="#c27a35" stroke-width="17"/>' +
          times(10, (s) => disc([Math.cos(s * 0.63) * 30, -30 + Math.sin(s * 0.63) * 26, 2], '#f5e3ba')),
        { x: -42 + i * 42, y: i === 1 ? -6 : 0 },
      ),
    ),
  kunafa: (k) =>
    oval([0, -8, 78, 15], dark(k.metal, 0.25)) +
    oval([0, -13, 78, 15], k.metal) +
    oval([0, -14, 71, 12.5], '#e0862b') +
    shape('M0-14L70-16A71 12.5 0 0 1 24-2.4z', '#fff0cf') +
    times(12, (i) =>
      disc([Math.cos(i * 1.9) * (20 + (i % 4) * 12), -14 + Math.sin(i * 1.9) * (3 + (i % 4) * 2), 3], '#7f9c45'),
    ),
  baklava: (k) =>
    oval([0, -6, 80, 13], dark(k.metal, 0.2)) +
    oval([0, -10, 80, 13], '#d9b566') +
    [-52, -26, 0, 26, 52, -39, -13, 13, 39, -26, 0, 26]
      .map((x, i) =>
        put(
          shape('M-12 0l12-10 12 10v10l-12 9-12-9z', '#d6923c') +
            shape('M-12 0l12-10 12 10-12 9z', '#efbf6d') +
            disc([0, 0, 3.5], '#7f9c45'),
          { x, y: -24 - (i > 4 ? 14 : 0) - (i > 8 ? 14 : 0) },
        ),
      )
      .join(''),
  iceCream: (k) =>
    shape('M-26-74h52l-26 74z', '#d79a4f') +
    line('M-18-70l28 46M0-70l16 30M18-70l-28 46M0-70l-16 30', '#b0722f', 2.5) +
    disc([-16, -88, 22], k.pale) +
    disc([18, -88, 22], light(k.a, 0.35)) +
    disc([0, -114, 22], light('#d2607a', 0.25)) +
    disc([-7, -121, 6], '#ffffff77') +
    box([12, -152, 9, 40], '#8a5a35', 3),
  sundae: (k) =>
    oval([0, -2, 28, 5], k.glass) +
    box([-3, -30, 6, 28], k.glass) +
    shape('M-34-100h68c0 40-16 68-34 70-18-2-34-30-34-70z', '#f7d7d9') +
    shape('M-33-88h66l-6 24h-54z', light('#d2607a', 0.15)) +
    disc([-14, -106, 18], k.pale) +
    disc([14, -106, 18], light(k.b, 0.5)) +
    disc([0, -128, 8], '#c43d4b'),
  chips: (k) =>
    times(9, (i) =>
      put(box([-6, -66, 12, 66], i % 2 ? '#efc65b' : '#e2ad3d', 2), { x: -36 + i * 9, y: -50, turn: -20 + i * 5 }),
    ) +
    shape('M-46-78h92l-24 78h-44z', k.pale) +
    shape('M10-78h36l-24 78h-14z', dark(k.pale, 0.12)) +
    line('M-36-52h70M-32-38h62M-28-24h54', k.a, 4),
} satisfies Record<string, Thing>

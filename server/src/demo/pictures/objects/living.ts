import { dark, light } from '../colour.js'
import { box, disc, line, oval, put, ring, shape, times } from '../draw.js'
import type { Thing } from './thing.js'

const bloom = (colour: string, heart: string) =>
  times(6, (i) => put(oval([0, -11, 7, 10], colour), { turn: i * 60 })) + disc([0, 0, 6], heart)

export const living = {
  bouquet: (k) =>
    times(7, (i) => line(`M0-30L${-48 + i * 16}${-112 - (i % 2) * 20}`, k.leaf, 4)) +
    times(7, (i) =>
      put(bloom([k.a, k.b, k.c, k.pale][i % 4] ?? k.a, '#f0c04c'), {
        x: -48 + i * 16,
        y: -112 - (i % 2) * 22,
        scale: 1.05,
      }),
    ) +
    shape('M-40-72l16 6 24-8 24 8 16-6-26 72h-28z', light(k.a, 0.6)) +
    box([-20, -32, 40, 9], k.b, 4),
  tulips: (k) =>
    times(
      5,
      (i) =>
        line(`M0-50Q${-20 + i * 10}-80 ${-44 + i * 22}-112`, k.leaf, 5) +
        put(shape('M-14-34q4-8 7 4 4-14 7-14t7 14q3-12 7-4c6 24-4 34-14 34s-20-10-14-34z', i % 2 ? k.a : k.b), {
          x: -44 + i * 22,
          y: -106 - (i % 2) * 10,
        }),
    ) +
    shape('M-26-66h52c8 26 8 50-6 66h-40c-14-16-14-40-6-66z', k.c) +
    shape('M8-66h18c8 26 8 50-6 66h-14c10-22 8-46 2-66z', dark(k.c, 0.15)),
  potPlant: (k) =>
    times(7, (i) =>
      put(shape('M0 0c-16-26-16-60 0-80 16 20 16 54 0 80z', i % 2 ? k.leaf : light(k.leaf, 0.18)), {
        y: -50,
        turn: -66 + i * 22,
      }),
    ) +
    shape('M-36-58h72l-10 58h-52z', '#c0694a') +
    shape('M10-58h26l-10 58h-18z', dark('#c0694a', 0.15)) +
    box([-40, -66, 80, 14], '#cf7d5c', 3),
  palm: (k) =>
    line('M0-40q8-40-2-80', k.wood, 8) +
    times(7, (i) =>
      put(shape('M0 0c-8-24-6-50 0-64 6 14 8 40 0 64z', i % 2 ? k.leaf : dark(k.leaf, 0.18)), {
        x: -2,
        y: -118,
        turn: -102 + i * 34,
      }),
    ) +
    shape('M-34-52h68l-10 52h-48z', k.a) +
    box([-38, -58, 76, 12], light(k.a, 0.2), 3),
  cactus: (k) =>
    box([-17, -112, 34, 70], k.leaf, 17) +
    line('M-16-70h-18v-22M16-60h18v-26', k.leaf, 14) +
    line('M-6-104v56M6-104v56', light(k.leaf, 0.35), 2.5) +
    disc([0, -112, 7], '#e0607a') +
    shape('M-32-46h64l-8 46h-48z', k.b) +
    box([-36, -52, 72, 12], light(k.b, 0.25), 3),
  wateringCan: (k) =>
    line('M30-72c46-20 50 50 4 56', k.a, 8) +
    shape('M-38-40l-46-46 8-8 50 34z', dark(k.a, 0.15)) +
    shape('M-96-104l26 2-22 24z', dark(k.a, 0.3)) +
    box([-38, -82, 76, 82], k.a, 6) +
    box([12, -82, 26, 82], dark(k.a, 0.14), 6) +
    line('M-28-84c4-26 52-26 56 0', dark(k.a, 0.25), 7),
  seedlings: (k) =>
    shape('M-70-30h140l-10 30h-120z', '#4b4038') +
    times(
      6,
      (i) =>
        line(`M${-55 + i * 22}-30v-24`, k.leaf, 4) +
        shape(
          `M${-55 + i * 22}-52c-16 2-18-12-14-18 10 2 14 8 14 18zM${-55 + i * 22}-52c16 2 18-12 14-18-10 2-14 8-14 18z`,
          light(k.leaf, 0.2),
        ),
    ) +
    times(6, (i) => oval([-55 + i * 22, -30, 10, 4], '#2f2823')),
  spade: (k) =>
    put(
      line('M0-30V-140', k.wood, 9) +
        line('M-17-142h34', k.wood, 10) +
        shape('M-26-54h52v26c0 18-16 24-26 28-10-4-26-10-26-28z', k.metal),
      { turn: 8 },
    ) +
    put(line('M0-40V-140', k.wood, 8) + line('M-22-46h44M-22-46v36M-7-46v40M7-46v40M22-46v36', k.metal, 6), {
      x: 46,
      turn: -6,
    }),
  herbs: (k) =>
    times(3, (i) =>
      put(
        times(5, (s) =>
          put(oval([0, -22, 8, 20], s % 2 ? k.leaf : light(k.leaf, 0.22)), { y: -34, turn: -44 + s * 22 }),
        ) + shape('M-19-40h38l-6 40h-26z', [k.a, k.b, k.c][i] ?? k.a),
        { x: -46 + i * 46 },
      ),
    ),
  dog: (k) =>
    shape('M-40 0v-46c0-26 20-34 50-34h20c16 10 16 50 14 80h-18v-28h-40v28z', '#b57f4a') +
    shape('M-40-44c-20-6-24-24-22-34 10 8 16 14 30 14z', '#b57f4a') +
    shape('M20-76c-6-34 14-46 34-42 10 2 12 14 26 16 4 18-14 26-26 26-4 10-10 14-20 14z', '#c99258') +
    shape('M22-108c-14 4-16 26-8 40 10-4 16-20 16-36z', '#7d5330') +
    disc([52, -104, 4], '#20242c') +
    disc([79, -100, 6], '#20242c') +
    line('M26-70q12 8 22 2', k.a, 8),
  cat: (k) =>
    shape('M-34 0c-10-50 10-76 32-76s40 26 32 76z', '#6f737c') +
    shape('M-30-74l-4-44 20 16h24l20-16-4 44c-8 20-48 20-56 0z', '#7d818a') +
    disc([-14, -86, 5], '#e8d15a') +
    disc([10, -86, 5], '#e8d15a') +
    disc([-14, -86, 2.2], '#20242c') +
    disc([10, -86, 2.2], '#20242c') +
    shape('M-6-76h8l-4 5z', '#d98a8a') +
    line('M30-6c30 4 34-30 22-44', '#6f737c', 11) +
    box([-24, -68, 46, 6], k.a, 3),
  petBowl: (k) =>
    shape('M-56 0l10-40h92l10 40z', k.a) +
    shape('M16-40h30l10 40h-34z', dark(k.a, 0.15)) +
    oval([0, -40, 46, 9], dark(k.a, 0.35)) +
    times(7, (i) => disc([-33 + i * 11, -43 - (i % 2) * 5, 8], i % 2 ? '#9a6238' : '#b57644')) +
    put(
      box([-16, -5, 32, 10], k.pale, 3) +
        disc([-17, -5, 7], k.pale) +
        disc([-17, 5, 7], k.pale) +
        disc([17, -5, 7], k.pale) +
        disc([17, 5, 7], k.pale),
      { y: -18 },
    ),
  birdcage: (k) =>
    ring([0, -150, 9], '#b8862f', 4) +
    shape('M-44-20v-60c0-80 88-80 88 0v60z', '#ffffff22') +
    times(7, (i) => line(`M${-42 + i * 14}-22V-${84 + (3 - Math.abs(3 - i)) * 18}`, '#b8862f', 3)) +
    line('M-44-22v-58c0-80 88-80 88 0v58M-44-70h88', '#b8862f', 4) +
    box([-50, -22, 100, 22], '#b8862f', 5) +
    oval([2, -54, 16, 12], k.b) +
    disc([16, -66, 9], k.b) +
    shape('M24-66l9 3-9 4z', '#eba73a'),
  fishbowl: (k) =>
    disc([0, -52, 52], '#bfe2ea') +
    shape('M-48-70a52 52 0 0 0 96 0q-48 12-96 0z', '#8ccbd9') +
    oval([0, -96, 30, 6], '#e6f4f6') +
    shape('M-20-44c12-16 30-14 40-2l16-10v22l-16-8c-10 12-28 12-40-2z', '#ec7a34') +
    line('M24-8c-6-16 6-22 0-36', k.leaf, 5) +
    disc([-26, -66, 4], '#ffffffaa') +
    times(5, (i) => disc([-22 + i * 11, -7, 6], i % 2 ? k.pale : k.wood)),
} satisfies Record<string, Thing>

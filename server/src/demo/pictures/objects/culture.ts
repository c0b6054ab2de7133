import { dark, light, mix } from '../colour.js'
import { box, disc, line, oval, put, ring, shape, times } from '../draw.js'
import { signWord } from '../lettering/lettering.js'
import type { Thing } from './thing.js'

const stars = (k: { b: string; pale: string }) =>
  shape('M0-34l8 17 18-4-10 16 15 10-19 2 1 18-13-13-13 13 1-18-19-2 15-10-10-16 18 4z', k.b) + disc([0, -4, 7], k.pale)

export const culture = {
  books: (k) =>
    times(5, (i) => {
      const cover = [k.a, k.b, k.pale, k.c, k.leaf][i] ?? k.a
      const wide = 104 - ((i * 13) % 30)
      return (
        box([-wide / 2 + (i % 2) * 6, -22 - i * 21, wide, 20], cover, 3) +
        box([-wide / 2 + 12 + (i % 2) * 6, -22 - i * 21, 6, 20], dark(cover, 0.2))
      )
    }),
  bookRow: (k) =>
    times(9, (i) => {
      const cover = [k.a, k.b, k.pale, k.c, k.leaf, k.wood][(i * 5) % 6] ?? k.a
      const tall = 84 + ((i * 37) % 34)
      const spine =
        box([-63 + i * 14, -tall, 13, tall], cover, 2) + box([-63 + i * 14, -tall + 12, 13, 5], light(cover, 0.45))
      return i === 8 ? put(spine, { x: 6, turn: 7 }) : spine
    }),
  openBook: (k) =>
    shape('M-78-8q40-18 78 0 38-18 78 0l-6-62q-36-16-72 2-36-18-72-2z', k.pale) +
    shape('M0-8q38-18 78 0l-6-62q-36-16-72 2z', dark(k.pale, 0.08)) +
    line(
      'M-60-54q24-8 48 0M-62-40q26-8 52 0M-64-26q26-8 54 0M12-54q24-8 48 0M10-40q26-8 52 0',
      mix(k.pale, k.dark, 0.35),
      3,
    ) +
    line('M-78-6q40-18 78 0 38-18 78 0', k.a, 6),
  pencilPot: (k) =>
    times(5, (i) =>
      put(box([-5, -120, 10, 80], [k.a, k.b, k.c, k.leaf, k.wood][i] ?? k.a) + shape('M-5-120h10l-5-14z', '#e9cfa2'), {
        x: -20 + i * 10,
        turn: -14 + i * 7,
      }),
    ) +
    box([-32, -66, 64, 66], k.c, 6) +
    box([8, -66, 24, 66], dark(k.c, 0.15), 6) +
    box([-32, -50, 64, 6], k.pale),
  easel: (k) =>
    line('M-30-150L-58 0M30-150L58 0M0-170V-20', k.wood, 7) +
    box([-56, -150, 112, 88], k.pale, 2) +
    box([-49, -143, 98, 74], mix(k.glass, k.a, 0.25)) +
    shape('M-49-69v-26q24-24 44-6t54-14v46z', k.b) +
    disc([22, -122, 12], '#f2c14b') +
    box([-60, -62, 120, 8], k.wood, 2),
  frame: (k) =>
    box([-52, -134, 104, 134], '#c79a45', 3) +
    box([-42, -124, 84, 114], k.pale) +
    box([-36, -118, 72, 102], mix(k.a, k.pale, 0.35)) +
    shape('M-36-16v-40l24-22 18 16 30-26v72z', k.leaf) +
    disc([14, -94, 11], light(k.b, 0.5)),
  vase: (k) =>
    shape('M-16-120h32c-2 20 34 34 34 72 0 28-18 48-30 48h-40c-12 0-30-20-30-48 0-38 36-52 34-72z', k.a) +
    shape('M6-120h10c-2 20 34 34 34 72 0 28-18 48-30 48h-16c24-30 18-84 2-120z', dark(k.a, 0.17)) +
    line('M-46-62q46 16 92 0M-48-48q48 16 96 0', k.pale, 5) +
    oval([0, -120, 17, 4], dark(k.a, 0.35)),
  pots: (k) =>
    put(
      shape('M-26-58h52l-8 58h-36z', k.b) +
        box([-30, -64, 60, 12], light(k.b, 0.2), 4) +
        line('M-24-34q24 8 46 0', k.pale, 4),
      { x: -40 },
    ) +
    put(
      shape('M-20-90h40c14 30 18 70-4 90h-32c-22-20-18-60-4-90z', k.c) +
        shape('M6-90h14c14 30 18 70-4 90h-12c14-26 12-64 2-90z', dark(k.c, 0.15)) +
        line('M-27-40q27 9 54 0', k.pale, 5),
      { x: 30 },
    ),
  guitar: (k) =>
    line('M0-90V-190', dark(k.wood, 0.35), 11) +
    box([-11, -206, 22, 26], dark(k.wood, 0.4), 4) +
    shape(
      'M-28-100c-8 18 2 24-8 36-40 30 10 66 36 66s76-36 36-66c-10-12 0-18-8-36-10-20-46-20-56 0z',
      mix(k.wood, '#d98b3a', 0.55),
    ) +
    disc([0, -56, 15], dark(k.wood, 0.55)) +
    line('M-3-24V-180M3-24V-180', '#f3e6c8', 1.5) +
    box([-20, -26, 40, 7], dark(k.wood, 0.45)),
  oud: (k) =>
    put(
      shape('M0-130c56 34 62 128 0 130-62-2-56-96 0-130z', mix(k.wood, '#d98b3a', 0.5)) +
        shape('M0-130c56 34 62 128 0 130 40-30 36-90 0-130z', mix(k.wood, '#b86a2a', 0.5)) +
        disc([0, -62, 16], dark(k.wood, 0.5)) +
        disc([0, -62, 10], mix(k.wood, '#d98b3a', 0.4)) +
        line('M0-130V-196M0-196l18-28', dark(k.wood, 0.4), 9) +
        line('M-3-20V-192M3-20V-192', '#f3e6c8', 1.4),
      { turn: 8 },
    ),
  drum: (k) =>
    shape('M-34-100h68c-2 34-22 36-22 56s14 28 18 44h-60c4-16 18-24 18-44s-20-22-22-56z', k.a) +
    line('M-32-82l16 28M-10-88v34M12-88v34M30-82l-16 28', k.pale, 3) +
    oval([0, -100, 36, 9], k.pale) +
    oval([0, -100, 30, 7], light(k.pale, 0.5)),
  camera: (k) =>
    box([-50, -70, 100, 66], k.dark, 9) +
    box([-50, -52, 100, 30], k.a) +
    box([-24, -82, 48, 16], k.dark, 5) +
    disc([0, -37, 28], k.metal) +
    disc([0, -37, 21], dark(k.dark, 0.4)) +
    disc([-7, -44, 7], '#9fc3d6') +
    disc([36, -60, 5], '#d7523f'),
  globe: (k) =>
    box([-24, -8, 48, 8], k.wood, 4) +
    box([-4, -26, 8, 20], k.wood) +
    '<circle cx="0" cy="-72" r="48" fill="#6fa3b8"/>' +
    shape(
      'M-30-98c14-14 30-8 28 4s-20 10-16 22-18 14-24 0c-2-10 4-18 12-26zM14-84c16-8 30 0 30 14s-14 30-24 18-12-22-6-32zM-4-44c10-4 22 4 14 14s-22-4-14-14z',
      k.leaf,
    ) +
    line('M-14-22a54 54 0 0 0 28-102', '#c79a45', 6),
  statue: (k) =>
    box([-30, -14, 60, 14], k.metal, 2) +
    shape('M-34-14c2-28 18-26 20-42h28c2 16 18 14 20 42z', light(k.metal, 0.45)) +
    shape('M-20-84c0-40 40-40 40 0 0 20-6 32-20 34-14-2-20-14-20-34z', light(k.metal, 0.6)) +
    shape('M4-112c20 2 18 60-4 62 10-20 10-44 4-62z', light(k.metal, 0.3)) +
    shape('M-23-86c-4-40 50-44 46 0-8-12-14-18-24-18s-16 8-22 18z', light(k.metal, 0.25)),
  inkAndReed: (k) =>
    put(shape('M-4-150h9l2 120-6 22-6-22z', mix(k.wood, '#e2b56a', 0.5)), { x: 44, turn: 32 }) +
    shape('M-30-52h60l10 40q0 12-12 12h-56q-12 0-12-12z', k.c) +
    shape('M8-52h22l10 40q0 12-12 12h-18c8-16 4-36-2-52z', dark(k.c, 0.18)) +
    box([-20, -64, 40, 14], dark(k.c, 0.3), 4) +
    oval([0, -64, 20, 4], '#14161c'),
  calligraphy: (k) =>
    box([-62, -112, 124, 112], '#c79a45', 3) +
    box([-52, -102, 104, 92], k.pale) +
    box([-46, -96, 92, 80], light(k.a, 0.75)) +
    put(signWord(k.rng.pick(['نور', 'سلام', 'حب', 'أمل']), { colour: k.dark, maxWidth: 76, size: 64 }), { y: -58 }),
  tileStar: (k) =>
    box([-46, -92, 92, 92], light(k.a, 0.75), 4) + put(stars(k), { y: -44, scale: 1.15 }) + ring([0, -46, 42], k.a, 4),
  shipModel: (k) =>
    box([-40, -8, 80, 8], k.wood, 3) +
    shape('M-54-34h108l-18 24h-74z', k.a) +
    line('M0-34V-130', k.wood, 4) +
    shape('M4-124l42 78h-42z', k.pale) +
    shape('M-4-110l-36 64h36z', dark(k.pale, 0.08)) +
    shape('M0-132l20 7-20 7z', k.b),
} satisfies Record<string, Thing>

import { dark, light, mix } from '../colour.js'
import { box, disc, line, oval, put, ring, shape, times } from '../draw.js'
import type { Thing } from './thing.js'

export const office = {
  laptop: (k) =>
    shape('M-74-8h148l8 8h-164z', k.metal) +
    box([-62, -92, 124, 84], k.dark, 6) +
    box([-55, -85, 110, 70], mix(k.glass, k.a, 0.2)) +
    box([-44, -74, 46, 8], k.a) +
    box([-44, -58, 70, 5], '#ffffffaa') +
    box([-44, -46, 58, 5], '#ffffffaa') +
    times(4, (i) => box([16 + i * 9, -26 - i * 9, 6, 8 + i * 9], k.b)),
  folders: (k) =>
    times(
      5,
      (i) =>
        box([-62 + i * 25, -104, 23, 104], [k.a, k.b, k.c, k.leaf, k.wood][i] ?? k.a, 3) +
        box([-57 + i * 25, -90, 13, 30], '#fbf8f0') +
        disc([-50.5 + i * 25, -20, 5], '#fbf8f0'),
    ),
  stamp: (k) =>
    box([-40, -14, 80, 14], k.wood, 4) +
    shape('M-34-14h68l-12-18h-44z', dark(k.wood, 0.3)) +
    box([-9, -70, 18, 40], k.wood) +
    disc([0, -82, 20], k.a) +
    disc([-6, -88, 6], light(k.a, 0.4)),
  scales: () =>
    box([-36, -10, 72, 10], '#a97a2b', 4) +
    box([-5, -136, 10, 128], '#c79a45', 4) +
    line('M-64-116q64-26 128 0', '#c79a45', 7) +
    disc([0, -138, 9], '#c79a45') +
    line('M-62-116l-20 50M-62-116l20 50M62-116l-20 50M62-116l20 50', '#a97a2b', 2.5) +
    shape('M-88-66h52c-4 20-48 20-52 0zM36-66h52c-4 20-48 20-52 0z', '#dcb155'),
  calculator: (k) =>
    put(
      box([-42, -118, 84, 118], k.dark, 8) +
        box([-32, -106, 64, 26], light(k.leaf, 0.55), 3) +
        times(12, (i) =>
          box([-32 + (i % 3) * 23, -70 + Math.floor(i / 3) * 17, 17, 12], i === 11 ? k.a : '#e9e4d8', 3),
        ),
      { turn: -6 },
    ),
  coins: () =>
    times(3, (i) =>
      times(2 + i * 2, (s) => box([-58 + i * 42, -12 - s * 11, 36, 10], s % 2 ? '#d9aa45' : '#ecc665', 4)),
    ),
  houseModel: (k) =>
    box([-44, -60, 88, 60], k.pale) +
    box([10, -60, 34, 60], dark(k.pale, 0.1)) +
    shape('M-56-56l56-46 56 46z', k.a) +
    shape('M0-102l56 46h-32z', dark(k.a, 0.18)) +
    box([-12, -34, 24, 34], k.b) +
    box([-36, -46, 16, 16], k.glass) +
    box([22, -46, 16, 16], k.glass) +
    box([24, -108, 12, 26], dark(k.a, 0.3)) +
    box([-60, -4, 120, 6], k.leaf, 3),
  printer: (k) =>
    box([-44, -116, 88, 40], '#fbfaf5') +
    line('M-32-104h50M-32-94h60', mix(k.a, '#ffffff', 0.2), 4) +
    box([-66, -82, 132, 58], k.dark, 8) +
    box([-66, -52, 132, 28], light(k.dark, 0.2), 8) +
    shape('M-46-34h92l10 34h-112z', '#fbfaf5') +
    box([-30, -24, 40, 14], k.b) +
    disc([50, -68, 5], '#7fd08a'),
  deskLamp: (k) =>
    oval([0, -5, 36, 6], k.dark) +
    line('M0-8l-28-60 46-46', k.metal, 6) +
    shape('M4-140l50 26c-6 20-26 30-42 22l-22-30z', k.a) +
    shape('M12-92c16 8 36-2 42-22l30 60h-84z', '#ffe9a855'),
  passport: (k) =>
    put(
      box([-40, -112, 80, 112], k.c, 7) +
        ring([0, -66, 20], '#dcb155', 4) +
        line('M-20-66h40M0-86v40', '#dcb155', 2.5) +
        box([-24, -26, 48, 5], '#dcb155'),
      { turn: -8 },
    ) +
    put(box([-30, -54, 92, 34], '#fbf8f0', 3) + box([-22, -46, 40, 5], k.a) + box([-22, -36, 60, 4], '#bbbbbb'), {
      x: 22,
      turn: 6,
    }),
  suitcase: (k) =>
    line('M-20-94v-18h40v18', k.dark, 7) +
    box([-60, -96, 120, 96], k.a, 10) +
    box([16, -96, 44, 96], dark(k.a, 0.12), 10) +
    box([-40, -96, 12, 96], k.wood) +
    box([28, -96, 12, 96], k.wood) +
    put(box([-16, -12, 32, 24], k.pale, 3), { x: 0, y: -52, turn: -12 }),
  cards: (k) =>
    times(3, (i) =>
      put(
        box([-40, -60, 80, 58], '#fbf8f0', 3) +
          box([-34, -54, 68, 36], [mix(k.glass, k.a, 0.3), light(k.b, 0.4), light(k.c, 0.4)][i] ?? k.a) +
          shape('M-34-18v-12q20-16 36-4t32-6v22z', [k.a, k.leaf, k.b][i] ?? k.a),
        { x: -36 + i * 36, y: -4 + (i % 2) * -14, turn: -10 + i * 10 },
      ),
    ),
  map: (k) =>
    shape('M-78-84l52-14 52 14 52-14v84l-52 14-52-14-52 14z', '#f4ead0') +
    shape('M-26-98l52 14v84l-52-14z', '#e6d8b5') +
    line('M-66-30c24-40 50 10 74-24s36-4 58-30', k.a, 5) +
    shape('M-78-56c20-6 34 8 52 0v-42l-52 14z', light(k.leaf, 0.45)) +
    shape('M34-60c-16-26 26-26 10 0l-5 10z', '#c9423d'),
  compass: () =>
    disc([0, -50, 50], '#b8862f') +
    disc([0, -50, 41], '#fbf3dd') +
    shape('M0-84l9 34h-18z', '#c9423d') +
    shape('M0-16l9-34h-18z', '#4b5560') +
    disc([0, -50, 5], '#b8862f') +
    box([-9, -112, 18, 14], '#b8862f', 5),
  board: (k) =>
    box([-80, -124, 160, 104], k.wood, 4) +
    box([-72, -116, 144, 88], '#35584c') +
    line('M-56-92h40M-56-74h60M-56-56h30', '#f2efe3', 4) +
    ring([40, -78, 19], '#f2d879', 4) +
    shape('M22-44h44v6h-44z', '#f2efe3') +
    line('M-60-20l-10 20M60-20l10 20', k.wood, 6),
  cap: (k) =>
    shape('M-40-46c10 20 70 20 80 0v28c-10 20-70 20-80 0z', dark(k.c, 0.3)) +
    shape('M0-86l84 34-84 34-84-34z', dark(k.c, 0.15)) +
    line('M0-52l58 10v34', '#dcb155', 4) +
    disc([58, -6, 6], '#dcb155'),
  crayons: (k) =>
    times(5, (i) =>
      put(
        box([-8, -86, 16, 86], [k.a, k.b, k.c, k.leaf, '#e9b63f'][i] ?? k.a, 2) +
          shape('M-8-86h16l-5-16h-6z', [k.a, k.b, k.c, k.leaf, '#e9b63f'][i] ?? k.a) +
          box([-8, -70, 16, 6], '#00000030'),
        { x: -48 + i * 24, turn: -8 + ((i * 7) % 17) },
      ),
    ),
  bricks: (k) =>
    times(9, (i) =>
      box(
        [-66 + (i % 3) * 44 + (Math.floor(i / 3) % 2) * 12, -24 - Math.floor(i / 3) * 26, 42, 24],
        i % 2 ? '#b5583c' : '#c46a4a',
        2,
      ),
    ) + put(shape('M-34-6h48l24 6-24 6h-48z', k.metal) + line('M-34 0h-18l-8-12', k.wood, 7), { x: 30, y: -90 }),
  till: (k) =>
    box([-58, -40, 116, 40], dark(k.a, 0.2), 5) +
    shape('M-50-42h100l-14-40h-72z', k.a) +
    box([-30, -110, 60, 26], k.dark, 4) +
    box([-24, -105, 48, 16], '#b9e0b0', 2) +
    times(8, (i) => box([-34 + (i % 4) * 18, -72 + Math.floor(i / 4) * 14, 13, 9], k.pale, 2)) +
    box([-16, -24, 32, 6], k.metal, 3),
} satisfies Record<string, Thing>

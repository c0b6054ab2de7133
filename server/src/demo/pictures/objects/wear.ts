import { dark, light, mix } from '../colour.js'
import { box, disc, line, oval, put, ring, shape, times } from '../draw.js'
import type { Thing } from './thing.js'

export const wear = {
  shirt: (k) =>
    line('M0-150q14-12 8-20t-14 2M-44-132L0-150l44 18', k.wood, 5) +
    shape('M-46-134l30-12q16 18 32 0l30 12 16 42-22 8-6-14v98h-68v-98l-6 14-22-8z', k.a) +
    shape('M16-146l30 12 16 42-22 8-6-14v98h-24c14-40 10-100 6-146z', dark(k.a, 0.13)) +
    times(5, (i) => box([-34, -90 + i * 19, 68, 6], light(k.a, 0.6))),
  dress: (k) =>
    line('M0-2v-26M-22-2h44', k.wood, 6) +
    shape('M-22-160h44c-2 26 8 30 4 54l30 80h-112l30-80c-4-24 6-28 4-54z', k.b) +
    shape('M8-160h14c-2 26 8 30 4 54l30 80h-34c-6-50-14-90-14-134z', dark(k.b, 0.14)) +
    box([-27, -110, 54, 10], k.pale) +
    oval([0, -164, 8, 6], k.wood),
  abaya: (k) =>
    shape('M-20-172q20-22 40 0l30 36 14 136h-128l14-136z', dark(k.c, 0.45)) +
    shape('M4-180q14 2 16 8l30 36 14 136h-46c4-60-8-120-14-180z', dark(k.c, 0.58)) +
    line('M0-176V-4', '#d4aa55', 5) +
    line('M-58-6h116', '#d4aa55', 5) +
    times(6, (i) => disc([0, -150 + i * 24, 4], k.a)),
  thobe: (k) =>
    shape('M-22-170q22-10 44 0l34 30-12 34-16-10 14 116h-84l14-116-16 10-12-34z', k.dark) +
    shape('M-14-168h28v60h-28z', k.a) +
    times(4, (i) => line(`M-12${-160 + i * 14}l12 8 12-8`, k.pale, 2.5)) +
    line('M-40-6h80M-42-20h84', k.a, 5) +
    times(5, (i) => disc([-32 + i * 16, -34, 4], k.b)),
  hat: (k) =>
    oval([0, -8, 66, 12], mix(k.wood, '#ecd49a', 0.75)) +
    shape('M-36-10c-4-56 76-56 72 0-20 8-52 8-72 0z', mix(k.wood, '#f0dcaa', 0.82)) +
    shape('M-37-24h74v14q-36 9-74 0z', k.a),
  shoe: (k) =>
    shape('M-60-44c14 8 26 6 32-4l34 22c24 8 54 6 56 26h-124c-4-16-2-34 2-44z', k.a) +
    box([-62, -8, 124, 8], dark(k.a, 0.5), 3) +
    line('M-10-34l12-8M0-28l12-8M10-22l12-8', k.pale, 4) +
    shape('M-60-44c14 8 26 6 32-4l-4-6h-26z', dark(k.a, 0.25)),
  boot: (k) =>
    shape('M-30-120h54v66c16 12 44 12 44 54h-98c-4-40 0-80 0-120z', k.wood) +
    shape('M4-120h20v66c16 12 44 12 44 54h-30c0-40-34-40-34-120z', dark(k.wood, 0.18)) +
    box([-32, -10, 102, 10], dark(k.wood, 0.5), 3) +
    box([-32, -122, 58, 16], k.a, 4) +
    line('M-8-90h24M-8-76h26M-6-62h30', k.pale, 4),
  bag: (k) =>
    line('M-26-76c0-44 52-44 52 0', dark(k.b, 0.3), 7) +
    shape('M-50-80h100l8 72q0 8-8 8h-100q-8 0-8-8z', k.b) +
    shape('M18-80h32l8 72q0 8-8 8h-26z', dark(k.b, 0.15)) +
    box([-12, -58, 24, 16], '#d7b25c', 3) +
    line('M-54-50h108', dark(k.b, 0.25), 3),
  scarf: (k) =>
    box([-70, -122, 140, 7], k.wood, 3) +
    shape('M-44-120h40v110l-8-6-8 6-8-6-8 6-8-6z', k.a) +
    times(3, (i) => box([-44, -100 + i * 30, 40, 8], light(k.a, 0.55))) +
    shape('M8-120h40v84l-8-6-8 6-8-6-8 6-8-6z', k.c) +
    times(3, (i) => box([8, -104 + i * 24, 40, 5], k.pale)),
  sewing: (k) =>
    box([-66, -14, 132, 14], k.wood, 3) +
    shape('M-62-14v-24h84v-38h-60q-22 0-22-22t22-22h70q30 0 30 32v74z', k.dark) +
    line('M-46-80v52', k.metal, 4) +
    ring([54, -92, 15], k.metal, 5) +
    box([-30, -106, 56, 6], '#d4aa55', 3) +
    box([0, -134, 16, 16], k.a, 2),
  threads: (k) =>
    times(4, (i) =>
      put(
        box([-13, -46, 26, 40], [k.a, k.b, k.c, k.leaf][i] ?? k.a) +
          box([-16, -52, 32, 8], k.wood, 2) +
          box([-16, -8, 32, 8], k.wood, 2) +
          line('M-12-36h24M-12-26h24M-12-16h24', '#00000022', 2),
        { x: -54 + i * 36 },
      ),
    ),
  ringBox: (k) =>
    shape('M-40-46h80l8 46h-96z', k.c) +
    shape('M-40-46h80l-6-40h-68z', dark(k.c, 0.3)) +
    box([-30, -40, 60, 20], k.pale, 4) +
    ring([0, -48, 17], '#ddb14b', 6) +
    shape('M-12-72l6-10h12l6 10-12 14z', '#dff3f5') +
    shape('M0-58l6-24h0l6 10z', '#a7d5dd'),
  necklace: (k) =>
    shape('M-40 0c-4-34 22-40 22-70l4-40h28l4 40c0 30 26 36 22 70z', dark(k.pale, 0.12)) +
    '<path d="M-22-68c6 44 38 44 44 0" fill="none" stroke="#ddb14b" stroke-width="5" stroke-dasharray="1 8" stroke-linecap="round"/>' +
    disc([0, -32, 9], '#c43d4b') +
    ring([0, -32, 10], '#ddb14b', 3),
  bangles: () =>
    times(
      4,
      (i) =>
        `<ellipse cx="${i % 2 ? 5 : -4}" cy="${-14 - i * 15}" rx="42" ry="12" fill="none" stroke="${i % 2 ? '#c79335' : '#e8c15e'}" stroke-width="8"/>`,
    ),
  watch: (k) =>
    box([-15, -122, 30, 122], k.wood, 6) +
    disc([0, -60, 36], '#d7b25c') +
    disc([0, -60, 29], k.pale) +
    line('M0-60v-18M0-60l13 8', k.dark, 4) +
    disc([0, -60, 3.5], k.a),
  glasses: (k) =>
    ring([-32, -30, 25], k.a, 8) +
    ring([32, -30, 25], k.a, 8) +
    disc([-32, -30, 21], '#cfe6e466') +
    disc([32, -30, 21], '#cfe6e466') +
    line('M-8-34q8-8 16 0M-56-36l-14-10M56-36l14-10', k.a, 7) +
    line('M-42-40l14 16', '#ffffffaa', 4),
  perfume: (k) =>
    box([-30, -80, 60, 80], mix(k.a, k.pale, 0.45), 9) +
    box([6, -80, 24, 80], mix(k.a, k.dark, 0.15), 9) +
    box([-22, -44, 44, 26], k.pale, 2) +
    box([-9, -94, 18, 14], '#d7b25c') +
    shape('M-16-94h32l-6-24h-20z', '#d7b25c') +
    disc([0, -124, 9], k.b) +
    box([-24, -74, 6, 24], '#ffffff77', 3),
  incense: (k) =>
    shape('M-30-44h60l-10 20h12l10 24h-84l10-24h12z', '#c08a34') +
    oval([0, -44, 32, 8], dark('#c08a34', 0.4)) +
    times(4, (i) => disc([-15 + i * 10, -46, 5], i % 2 ? '#d8552c' : '#5b3a29')) +
    line('M-6-58c-16-20 14-30 0-56M10-60c-10-18 12-28 2-46', '#ffffff77', 5) +
    disc([0, -14, 6], k.a),
  soap: (k) =>
    put(box([-34, -26, 68, 26], light(k.leaf, 0.35), 7), { x: -18 }) +
    put(box([-34, -26, 68, 26], light(k.a, 0.5), 7), { x: 22, y: -26 }) +
    put(box([-30, -22, 60, 22], k.pale, 7), { x: -8, y: -52 }) +
    line('M-34-14h32M4-40h36', '#ffffff99', 4),
  gift: (k) =>
    box([-44, -74, 88, 74], k.a, 3) +
    box([12, -74, 32, 74], dark(k.a, 0.13), 3) +
    box([-10, -74, 20, 74], k.pale) +
    box([-50, -90, 100, 20], light(k.a, 0.18), 3) +
    box([-10, -90, 20, 20], k.pale) +
    shape('M0-92c-34-34-40 4 0 0 40 4 34-34 0 0z', k.b),
  lantern: (k) =>
    line('M0-150v20', k.metal, 4) +
    shape('M-12-132h24l18 24h-60z', '#b8862f') +
    box([-28, -108, 56, 78], '#f5c65e', 4) +
    box([-8, -108, 16, 78], '#fbe3a0') +
    line('M-28-108v78M-9-108v78M9-108v78M28-108v78M-28-70h56', '#8a6226', 4) +
    shape('M-34-30h68l-10 16h-48z', '#b8862f') +
    box([-16, -14, 32, 14], '#8a6226', 3) +
    disc([0, -68, 8], k.a),
  rug: (k) =>
    box([-56, -160, 112, 160], k.a, 2) +
    box([-46, -150, 92, 140], k.pale) +
    box([-40, -144, 80, 128], dark(k.a, 0.12)) +
    shape('M0-136l34 56-34 56-34-56z', k.b) +
    shape('M0-112l20 32-20 32-20-32z', k.pale) +
    times(4, (i) =>
      shape(
        `M${i % 2 ? 38 : -38}-${i > 1 ? 140 : 20}l${i % 2 ? -16 : 16} 0 ${i % 2 ? 16 : -16} ${i > 1 ? 22 : -22}z`,
        k.c,
      ),
    ) +
    times(12, (i) => line(`M${-52 + i * 9.4} 0v9`, k.pale, 3)),
  brassTray: (k) =>
    disc([0, -58, 58], '#b8862f') +
    disc([0, -58, 51], '#dcb155') +
    ring([0, -58, 36], '#a97a2b', 4) +
    times(8, (i) => put(shape('M0-34l7 12-7 10-7-10z', i % 2 ? k.a : '#a97a2b'), { y: -58, turn: i * 45 })) +
    disc([0, -58, 7], '#a97a2b'),
  teddy: (k) =>
    oval([0, -34, 34, 36], '#b9824d') +
    disc([0, -88, 30], '#b9824d') +
    disc([-24, -112, 12], '#b9824d') +
    disc([24, -112, 12], '#b9824d') +
    oval([0, -80, 14, 11], '#e6c79b') +
    disc([-10, -94, 4], k.dark) +
    disc([10, -94, 4], k.dark) +
    disc([0, -84, 4.5], k.dark) +
    oval([-26, -6, 17, 10], '#a06f3f') +
    oval([26, -6, 17, 10], '#a06f3f') +
    shape('M-16-58l16 8 16-8v16l-16-8-16 8z', k.a),
  blocks: (k) =>
    box([-52, -48, 48, 48], k.a, 5) +
    box([2, -48, 48, 48], k.b, 5) +
    box([-26, -96, 48, 48], k.c, 5) +
    disc([-28, -24, 12], k.pale) +
    shape('M26-38l14 26h-28z', k.pale) +
    box([-13, -83, 22, 22], k.pale, 3),
  train: (k) =>
    box([-20, -66, 66, 40], k.a, 6) +
    box([14, -96, 36, 60], k.b, 4) +
    box([22, -86, 20, 20], k.glass, 2) +
    box([-62, -50, 44, 24], k.c, 5) +
    box([-6, -88, 14, 24], k.dark, 2) +
    disc([-44, -14, 14], k.dark) +
    disc([-2, -14, 14], k.dark) +
    disc([36, -14, 14], k.dark) +
    disc([-44, -14, 5], k.pale) +
    disc([-2, -14, 5], k.pale) +
    disc([36, -14, 5], k.pale),
} satisfies Record<string, Thing>

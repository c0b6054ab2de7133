import { dark, light, mix } from '../colour.js'
import { box, disc, line, oval, put, ring, shape, times } from '../draw.js'
import type { Thing } from './thing.js'

export const shore = {
  sailboat: (k) =>
    shape('M-70-30h140c-6 18-20 30-34 30h-72c-14 0-28-12-34-30z', k.a) +
    box([-70, -34, 140, 8], k.pale, 3) +
    line('M-4-32V-176', k.wood, 5) +
    shape('M2-170c40 30 58 80 60 128h-60z', k.pale) +
    shape('M-10-150c-26 28-40 70-44 106h44z', light(k.b, 0.3)) +
    shape('M-4-178l24 8-24 8z', k.b),
  rowboat: (k) =>
    shape('M-86-40q86 22 172 0c-6 26-26 40-44 40h-84c-18 0-38-14-44-40z', k.a) +
    shape('M-86-40q86 22 172 0l-3 9q-83 21-166 0z', k.pale) +
    line('M-70-20q70 18 140 0', dark(k.a, 0.25), 4) +
    line('M20-30l66-40', k.wood, 6) +
    shape('M80-66l22-18 6 8-18 18z', k.wood),
  trawler: (k) =>
    shape('M-96-46h192c-4 28-18 46-34 46h-120c-18 0-32-18-38-46z', k.b) +
    shape('M-96-46h192l-3 14h-186z', k.pale) +
    box([-58, -100, 62, 54], '#fbf8f0', 4) +
    box([-50, -90, 18, 20], k.glass, 2) +
    box([-24, -90, 18, 20], k.glass, 2) +
    box([-62, -106, 70, 9], k.a, 3) +
    line('M40-46V-160M40-150L90-50M40-150L-20-106', k.wood, 5) +
    ring([-84, -40, 9], '#e9792e', 5),
  buoy: () =>
    shape('M-40-24l24-90h32l24 90c-20 16-60 16-80 0z', '#d2462f') +
    shape('M-31-58h62l8 28h-78z', '#fbf8f0') +
    box([-6, -140, 12, 28], '#4b5258', 3) +
    disc([0, -142, 9], '#f3c64d'),
  rope: (k) => {
    const hemp = mix(k.wood, '#ecd6a6', 0.62)
    const coil = (y: number, tone: string) =>
      `<ellipse cx="0" cy="${y}" rx="46" ry="15" fill="none" stroke="${tone}" stroke-width="15"/>`
    const lay = line('M-40-14l-8 8M-22-6l-6 9M0-4v10M22-6l6 9M40-14l8 8', dark(hemp, 0.25), 2.5)
    return (
      line('M40-8c30 2 30 10 54 5', hemp, 10) +
      times(3, (i) => coil(-16 - i * 15, i % 2 ? hemp : dark(hemp, 0.1)) + put(lay, { y: -12 - i * 15 })) +
      oval([0, -47, 38, 9], dark(hemp, 0.55)) +
      coil(-46, light(hemp, 0.2))
    )
  },
  anchor: (k) =>
    ring([0, -124, 13], k.dark, 8) +
    line('M0-110V-10M-30-90h60M-54-48c4 34 30 40 54 40s50-6 54-40', k.dark, 11) +
    shape('M-70-40l18-26 12 28zM70-40l-18-26-12 28z', k.dark),
  lifeRing: () =>
    ring([0, -56, 42], '#fbf8f0', 26) +
    times(4, (i) =>
      put('<path d="M-12-53A54 54 0 0 1 12-53L7-30A30 30 0 0 0-7-30z" fill="#d2462f"/>', { y: -56, turn: 45 + i * 90 }),
    ) +
    ring([0, -56, 56], '#c9b38a', 3),
  oars: (k) =>
    put(box([-4, -150, 8, 130], k.wood, 4) + box([-12, -190, 24, 60], k.a, 10), { turn: 14 }) +
    put(box([-4, -150, 8, 130], k.wood, 4) + box([-12, -190, 24, 60], k.b, 10), { turn: -14 }),
  surfboard: (k) =>
    put(
      shape('M0-190c34 40 34 140 14 190h-28c-20-50-20-150 14-190z', k.a) +
        shape('M0-190c34 40 34 140 14 190h-12c12-60 12-130-2-190z', dark(k.a, 0.12)) +
        line('M0-182V-4', k.pale, 4) +
        shape('M-25-96h50v18h-50z', k.b),
      { turn: 6 },
    ),
  rod: (k) =>
    put(
      line('M0 0V-200', k.dark, 5) +
        box([-6, -60, 12, 60], k.wood, 5) +
        disc([12, -62, 14], k.metal) +
        disc([12, -62, 6], k.dark),
      { turn: 20 },
    ) +
    line('M68-188c24 40 16 90 18 130', '#ffffffaa', 1.6) +
    disc([86, -54, 7], '#d2462f'),
  net: (k) =>
    line('M-60-10q60-120 120 0', k.wood, 7) +
    times(6, (i) => line(`M${-48 + i * 18}-12q8-30 ${10 - i * 3}-54`, mix(k.leaf, '#ffffff', 0.4), 2)) +
    times(4, (i) =>
      line(`M${-52 + i * 9}${-20 - i * 14}q${52 - i * 9} 10 ${104 - i * 18} 0`, mix(k.leaf, '#ffffff', 0.4), 2),
    ) +
    disc([-46, -6, 10], '#e9792e') +
    disc([44, -6, 10], '#e9792e'),
  lobsterPot: (k) =>
    shape('M-60 0v-34c0-40 120-40 120 0v34z', mix(k.leaf, k.dark, 0.25)) +
    times(7, (i) => line(`M${-54 + i * 18} 0v-${34 + (3 - Math.abs(3 - i)) * 9}`, mix(k.leaf, '#e9e0c6', 0.5), 3)) +
    line('M-60-16h120M-58-36h116', mix(k.leaf, '#e9e0c6', 0.5), 3) +
    box([-66, -6, 132, 8], k.wood, 3) +
    disc([0, -32, 12], k.dark) +
    disc([40, -70, 12], '#e9792e'),
  stormLamp: (k) =>
    ring([0, -132, 17], k.metal, 4) +
    box([-20, -124, 40, 14], k.a, 4) +
    shape('M-24-110h48c10 24 10 44 0 62h-48c-10-18-10-38 0-62z', '#fbe6a8') +
    shape('M0-96c10 16 10 30 0 36-10-6-10-20 0-36z', '#f0a23a') +
    line('M-30-112c-10 28-10 40 0 66M30-112c10 28 10 40 0 66', k.metal, 4) +
    shape('M-32-48h64l8 48h-80z', k.a) +
    box([-20, -30, 40, 5], light(k.a, 0.4)),
  shell: (k) =>
    shape('M0-8c-50-10-66-44-52-66 12-16 40-22 52-22s40 6 52 22c14 22-2 56-52 66z', light(k.a, 0.5)) +
    line('M0-10L-44-66M0-10L-24-84M0-10V-92M0-10L24-84M0-10L44-66', light(k.a, 0.15), 4) +
    shape('M-14-12h28l-4 12h-20z', light(k.a, 0.3)),
  bucket: (k) =>
    line('M-36-68c0-40 72-40 72 0', k.pale, 5) +
    shape('M-40-70h80l-12 70h-56z', k.a) +
    shape('M14-70h26l-12 70h-20z', dark(k.a, 0.15)) +
    box([-44, -74, 88, 11], light(k.a, 0.3), 4) +
    put(box([-4, -70, 8, 60], k.wood, 3) + shape('M-16-100h32v26c0 14-32 14-32 0z', k.b), { x: 60, turn: 16 }),
  gull: () =>
    oval([0, -40, 34, 19], '#fbfaf5') +
    shape('M-34-44c-20 2-34 12-40 18 22 4 36 2 50-4z', '#9fabb3') +
    shape('M-30-52c22-10 48 0 44 14-20 10-44 4-60 8z', '#b5c0c7') +
    disc([34, -62, 17], '#fbfaf5') +
    shape('M48-64l20 5-20 6z', '#eba73a') +
    disc([38, -66, 3], '#20242c') +
    line('M-4-22V0M10-22V0', '#eba73a', 4),
  tent: (k) =>
    shape('M0-120L96 0h-192z', k.a) +
    shape('M0-120L96 0h-60z', dark(k.a, 0.18)) +
    shape('M0-92L30 0h-60z', dark(k.a, 0.5)) +
    shape('M0-92L-30 0h-14z', k.pale) +
    line('M-96 0l-20 6M96 0l20 6M0-120v-10', k.wood, 4) +
    shape('M0-132l22 7-22 7z', k.b),
} satisfies Record<string, Thing>

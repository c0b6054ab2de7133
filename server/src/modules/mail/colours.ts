import { contrastOf as contrast } from '../../kernel/contrast.js'

type Rgb = readonly [number, number, number]

const read = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb
const write = (colour: Rgb): string =>
  `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`

export function blend(from: string, to: string, share: number): string {
  const [a, b] = [read(from), read(to)]
  return write([0, 1, 2].map((at) => (a[at] ?? 0) + ((b[at] ?? 0) - (a[at] ?? 0)) * share) as unknown as Rgb)
}

/** Black or white, whichever reads better: one of them always reaches 4.5. */
export const inkOn = (ground: string): string =>
  contrast(ground, '#ffffff') >= contrast(ground, '#000000') ? '#ffffff' : '#000000'

/** The nearest shade of `colour` that reads on the ground (4.5), darkened or lightened as the ground asks. */
export function readable(colour: string, ground: string, ratio = 4.5): string {
  const toward = inkOn(ground)
  for (let step = 0; step <= 50; step++) {
    const shade = blend(colour, toward, step / 50)
    if (contrast(shade, ground) >= ratio) return shade
  }
  return toward
}

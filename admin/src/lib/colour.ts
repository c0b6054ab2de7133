/** A colour as three channels 0–255. Everything here is plain sRGB arithmetic as WCAG 2.2 defines contrast. */
export type Rgb = readonly [number, number, number]

/** Reads `#rgb` and `#rrggbb`; anything else is `undefined`. */
export function parseHex(text: string): Rgb | undefined {
  const match = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())
  if (!match?.[1]) return undefined
  const digits = match[1].length === 3 ? [...match[1]].map((digit) => digit + digit).join('') : match[1]
  const channel = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16)
  return [channel(0), channel(2), channel(4)]
}

export function toHex(colour: Rgb): string {
  return `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
}

/** Relative luminance, 0 (black) to 1 (white). */
export function luminance(colour: Rgb): number {
  const linear = colour.map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

/** WCAG contrast ratio, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

export function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const blend = (at: 0 | 1 | 2) => from[at] + (to[at] - from[at]) * share
  return [blend(0), blend(1), blend(2)]
}

const BLACK: Rgb = [0, 0, 0]
const WHITE: Rgb = [255, 255, 255]

/** Black or white, whichever reads better on `ground`: one of them always reaches 4.5. */
export function inkOn(ground: Rgb): Rgb {
  return contrast(ground, WHITE) >= contrast(ground, BLACK) ? WHITE : BLACK
}

/** The nearest shade of `colour` that reaches `ratio` on every given ground, darkened or lightened as the grounds ask. */
export function readableOn(colour: Rgb, grounds: readonly Rgb[], ratio = 4.5): Rgb {
  const lightest = Math.max(...grounds.map(luminance))
  const toward = inkOn(grounds.find((ground) => luminance(ground) === lightest) ?? WHITE)
  for (let step = 0; step <= 50; step++) {
    // Rounded before it is judged: what is shown is the rounded colour.
    const shade = mix(colour, toward, step / 50).map(Math.round) as unknown as Rgb
    if (grounds.every((ground) => contrast(shade, ground) >= ratio)) return shade
  }
  return toward
}

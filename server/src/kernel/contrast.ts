/** A colour as three channels of 0 to 255. */
export type Rgb = readonly [number, number, number]

/** Reads `#rrggbb`; null for anything else. */
export function readColor(text: string): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text)
  if (!match) return null
  const [, red = '', green = '', blue = ''] = match
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)]
}

/** WCAG 2.2 contrast of two colours written as `#rrggbb`, 1 to 21; 1 where one of them is no colour. */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [readColor(one), readColor(other)]
  if (!a || !b) return 1
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** Relative luminance as WCAG defines it, 0 (black) to 1 (white). */
function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

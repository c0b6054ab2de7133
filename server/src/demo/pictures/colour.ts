/** `share` of `other` stirred into `base`; both `#rrggbb`. */
export function mix(base: string, other: string, share: number): string {
  const from = channels(base)
  const to = channels(other)
  return `#${from.map((value, at) => hex(value + ((to[at] ?? 0) - value) * share)).join('')}`
}

// Shadows lean to blue and lights to cream: black and white make flat drawings look dirty and chalky.
export function dark(colour: string, share = 0.2): string {
  return mix(colour, '#1b2036', share)
}

export function light(colour: string, share = 0.2): string {
  return mix(colour, '#fffaf0', share)
}

/** The colour with an alpha channel, `opacity` 0…1. */
export function thin(colour: string, opacity: number): string {
  return `${colour}${hex(opacity * 255)}`
}

export function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => linear(value / 255))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG contrast of two colours, 1…21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

function hex(value: number): string {
  return Math.max(0, Math.min(255, Math.round(value)))
    .toString(16)
    .padStart(2, '0')
}

/** A colour as three channels of 0 to 255. */
export type Rgb = [number, number, number]

/** `#rrggbb`, or null for anything else: a colour from outside never reaches a style sheet unread. */
export function parseColor(text: string | null | undefined): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text ?? '')
  if (!match) return null
  return [1, 2, 3].map((group) => Number.parseInt(match[group] ?? '0', 16)) as Rgb
}

/** WCAG 2 contrast of two colours, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** White where it is readable (4.5:1) on the colour, else black, which then always is. */
export function inkOn(color: Rgb): string {
  return contrast(color, [255, 255, 255]) >= 4.5 ? '#ffffff' : '#000000'
}

/** The colour itself, or as little of black or white mixed in as makes it readable (4.5:1) on the ground. */
export function readableOn(color: Rgb, ground: Rgb): Rgb {
  const toward: Rgb = luminance(ground) > 0.18 ? [0, 0, 0] : [255, 255, 255]
  for (let share = 0; share <= 1; share += 0.05) {
    const mixed = mix(color, toward, share)
    if (contrast(mixed, ground) >= 4.5) return mixed
  }
  return toward
}

/** `share` of the second colour in the first. */
export function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return a.map((channel, index) => Math.round(channel + ((b[index] ?? 0) - channel) * share)) as Rgb
}

export function toHex(color: Rgb): string {
  return `#${color.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

function luminance(color: Rgb): number {
  const [r, g, b] = color.map((channel) => {
    const share = channel / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

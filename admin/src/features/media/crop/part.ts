/** A part of a picture, in per cent of its sides. */
export interface Part {
  x: number
  y: number
  width: number
  height: number
}

/** Pixels. */
export interface Size {
  width: number
  height: number
}

export const WHOLE: Part = { x: 0, y: 0, width: 100, height: 100 }

/** A part is never so small that nothing of it could be seen or taken hold of, or that the server would refuse it. */
export const SMALLEST = 5

export const isWhole = ({ x, y, width, height }: Part): boolean => x < 0.5 && y < 0.5 && width > 99.5 && height > 99.5

const between = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)

/** Moved or made wider by one side: the part stays within the picture, what it is not asked to change stays as it is. */
export function turned(part: Part, change: Partial<Part>): Part {
  const width = between(change.width ?? part.width, SMALLEST, 100 - (change.width === undefined ? 0 : part.x))
  const height = between(change.height ?? part.height, SMALLEST, 100 - (change.height === undefined ? 0 : part.y))
  return {
    width,
    height,
    x: between(change.x ?? part.x, 0, 100 - width),
    y: between(change.y ?? part.y, 0, 100 - height),
  }
}

/** The widest frame of so many widths to a height that fits into the picture, in pixels. */
const widest = (ratio: number, { width, height }: Size): number => Math.min(width, height * ratio)

/** The least share of its largest that a frame of this shape may have: neither of its sides is then too small. */
export function leastShare(ratio: number, size: Size): number {
  const wide = widest(ratio, size)
  return Math.min(100, SMALLEST * Math.max(size.width / wide, (size.height * ratio) / wide))
}

/** A frame of this shape (widths to a height), so many per cent of the largest there could be, around the middle of what was there. */
export function framed(part: Part, { ratio, share }: { ratio: number; share: number }, size: Size): Part {
  const pixels = (widest(ratio, size) * between(share, leastShare(ratio, size), 100)) / 100
  const [wide, tall] = [(pixels / size.width) * 100, (pixels / ratio / size.height) * 100]
  return {
    width: wide,
    height: tall,
    x: between(part.x + (part.width - wide) / 2, 0, 100 - wide),
    y: between(part.y + (part.height - tall) / 2, 0, 100 - tall),
  }
}

/** How large a part is as `framed` counts it. */
export function shareOf(part: Part, ratio: number, size: Size): number {
  const wide = Math.max((part.width / 100) * size.width, (part.height / 100) * size.height * ratio)
  return Math.min(100, (wide / widest(ratio, size)) * 100)
}

/** Whole pixels, at least one each way. */
export function pixelsOf(part: Part, { width, height }: Size): Part {
  const x = between(Math.round((part.x / 100) * width), 0, width - 1)
  const y = between(Math.round((part.y / 100) * height), 0, height - 1)
  return {
    x,
    y,
    width: between(Math.round((part.width / 100) * width), 1, width - x),
    height: between(Math.round((part.height / 100) * height), 1, height - y),
  }
}

/** A point of a picture, as parts of its sides: 0 to 1 from the left and from the top. */
export interface Focal {
  x: number
  y: number
}

/** Where a picture that is cut to its frame lies in it. */
export function positionOf({ x, y }: Focal): { objectPosition: string } {
  return { objectPosition: `${Math.round(x * 100)}% ${Math.round(y * 100)}%` }
}

/** The point of the picture under the pointer. */
export function focalAt(box: DOMRect, at: { clientX: number; clientY: number }): Focal {
  const part = (place: number, from: number, size: number) =>
    Math.round(Math.min(Math.max((place - from) / (size || 1), 0), 1) * 100) / 100
  return { x: part(at.clientX, box.left, box.width), y: part(at.clientY, box.top, box.height) }
}

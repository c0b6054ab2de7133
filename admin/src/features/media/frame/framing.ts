import { isWhole, type Part, type Size, WHOLE } from '../crop/part'
import type { Focal } from './focal'

/** What of the original is shown, in per cent, and the point of the original that must stay in sight; null: the middle of what is shown. */
export interface Framing {
  part: Part
  aim: Focal | null
}

interface Kept {
  crop: { x: number; y: number; width: number; height: number } | null
  focalPoint: Focal
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000
const within = (value: number): number => Math.min(Math.max(value, 0), 1)

export function framingOf({ crop, focalPoint }: Kept): Framing {
  const part = crop
    ? { x: crop.x * 100, y: crop.y * 100, width: crop.width * 100, height: crop.height * 100 }
    : { ...WHOLE }
  const isMiddle = focalPoint.x === 0.5 && focalPoint.y === 0.5
  return { part, aim: isMiddle ? null : aimAt(part, focalPoint) }
}

/** A point of what is shown, as one of the original: so it stays on its thing when the frame moves. */
export function aimAt(part: Part, { x, y }: Focal): Focal {
  return { x: (part.x + part.width * x) / 100, y: (part.y + part.height * y) / 100 }
}

/** The point within what is shown; what the frame has left behind is at its edge. */
export function focalOf({ part, aim }: Framing): Focal {
  if (!aim) return { x: 0.5, y: 0.5 }
  return { x: within((aim.x * 100 - part.x) / part.width), y: within((aim.y * 100 - part.y) / part.height) }
}

/** What to send: what was not touched stays as it is, and nothing at all is null. */
export function inputOf(framing: Framing, before: Framing) {
  const { part, aim } = framing
  const { x, y } = focalOf(framing)
  const crop = isWhole(part)
    ? null
    : {
        x: round(part.x / 100),
        y: round(part.y / 100),
        width: round(part.width / 100),
        height: round(part.height / 100),
      }
  const isSame = (['x', 'y', 'width', 'height'] as const).every((side) => before.part[side] === part[side])
  // Where the frame moved, its point is another part of what is shown.
  const isAimed = !isSame || aim?.x !== before.aim?.x || aim?.y !== before.aim?.y
  const focalPoint = aim ? { x: round(x), y: round(y) } : null
  return isAimed ? { focalPoint, ...(isSame ? {} : { crop }) } : null
}

/** Shapes that pages like to show, widths to a height. */
export const SHAPES = { square: 1, four: 4 / 3, three: 3 / 2, wide: 16 / 9, tall: 3 / 4 } as const
export type Shape = keyof typeof SHAPES | 'free' | 'own'

export function ratioOf(shape: Shape, { width, height }: Size): number | undefined {
  if (shape === 'free') return undefined
  return shape === 'own' ? width / height : SHAPES[shape]
}

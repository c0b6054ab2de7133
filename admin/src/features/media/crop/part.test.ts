import { expect, it } from 'vitest'
import { inkIn } from './ink'
import { framed, isWhole, leastShare, type Part, pixelsOf, shareOf, turned, WHOLE } from './part'

const part: Part = { x: 10, y: 20, width: 50, height: 40 }

it('keeps a part within its picture, whichever side is moved', () => {
  expect(turned(part, { x: 90 })).toEqual({ ...part, x: 50 })
  expect(turned(part, { width: 100 })).toEqual({ ...part, width: 90 })
  expect(turned(part, { height: 0 })).toEqual({ ...part, height: 5 })
  expect(turned(part, { y: -5 })).toEqual({ ...part, y: 0 })
})

it('makes a frame of a shape around the middle, and tells its size again', () => {
  const size = { width: 400, height: 200 }
  const square = framed(WHOLE, { ratio: 1, share: 50 }, size)
  expect(pixelsOf(square, size)).toEqual({ x: 150, y: 50, width: 100, height: 100 })
  expect([shareOf(square, 1, size), shareOf(WHOLE, 1, size)]).toEqual([50, 100])
  const wide = framed(part, { ratio: 4, share: 100 }, size)
  expect(pixelsOf(wide, size)).toEqual({ x: 0, y: 30, width: 400, height: 100 })
  // A flat frame in a tall picture is never flatter than the server takes it.
  const tall = { width: 100, height: 1_000 }
  expect(framed(WHOLE, { ratio: 1, share: 1 }, tall).height).toBeCloseTo(5)
  expect(leastShare(1, tall)).toBeCloseTo(50)
})

it('knows the whole from a part, and never takes less than a pixel', () => {
  expect([isWhole(WHOLE), isWhole(part)]).toEqual([true, false])
  const sliver = { x: 99.9, y: 0, width: 0.1, height: 100 }
  expect(pixelsOf(sliver, { width: 10, height: 10 })).toEqual({ x: 9, y: 0, width: 1, height: 10 })
})

it('finds where something is drawn, on a clear ground and on a coloured one', () => {
  const clear = grounds(10, 10, [0, 0, 0, 0])
  expect(inkIn(clear)).toBeUndefined()
  draw(clear, 4, 5, [200, 30, 30, 255])
  draw(clear, 6, 5, [200, 30, 30, 255])
  expect(inkIn(clear)).toEqual({ x: 30, y: 40, width: 50, height: 30 })
  const white = grounds(10, 10, [255, 255, 255, 255])
  draw(white, 0, 9, [250, 252, 255, 255])
  expect(inkIn(white)).toBeUndefined()
  draw(white, 9, 9, [0, 0, 0, 255])
  expect(inkIn(white)).toEqual({ x: 80, y: 80, width: 20, height: 20 })
})

type Picture = { width: number; height: number; data: Uint8ClampedArray }

function grounds(width: number, height: number, colour: number[]): Picture {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < data.length; at += 4) data.set(colour, at)
  return { width, height, data }
}

function draw({ width, data }: Picture, x: number, y: number, colour: number[]): void {
  data.set(colour, (y * width + x) * 4)
}

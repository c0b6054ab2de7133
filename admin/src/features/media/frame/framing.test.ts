import { expect, it } from 'vitest'
import { WHOLE } from '../crop/part'
import { aimAt, focalOf, framingOf, inputOf } from './framing'

const half = { x: 0, y: 0, width: 50, height: 100 }

it('keeps the point on its thing when the frame moves, and at the edge when the frame leaves it behind', () => {
  const before = framingOf({ crop: null, focalPoint: { x: 0.4, y: 0.25 } })
  expect(before).toEqual({ part: WHOLE, aim: { x: 0.4, y: 0.25 } })
  expect(focalOf({ ...before, part: half })).toEqual({ x: 0.8, y: 0.25 })
  expect(focalOf({ ...before, part: { ...half, x: 50 } })).toEqual({ x: 0, y: 0.25 })
  expect(aimAt(half, { x: 0.8, y: 0.25 })).toEqual({ x: 0.4, y: 0.25 })
})

it('sends the frame only where it was moved, the whole as none, and the middle as no point', () => {
  const whole = framingOf({ crop: null, focalPoint: { x: 0.5, y: 0.5 } })
  expect(inputOf(whole, whole)).toBeNull()
  expect(inputOf({ ...whole, aim: { x: 0.2, y: 0.5 } }, whole)).toEqual({ focalPoint: { x: 0.2, y: 0.5 } })
  expect(inputOf({ ...whole, part: half }, whole)).toEqual({
    focalPoint: null,
    crop: { x: 0, y: 0, width: 0.5, height: 1 },
  })
  const cut = framingOf({ crop: { x: 0.1, y: 0.1, width: 0.3, height: 0.3 }, focalPoint: { x: 1, y: 0 } })
  expect(inputOf({ part: { ...WHOLE }, aim: null }, cut)).toEqual({ focalPoint: null, crop: null })
})

import { describe, expect, test } from 'vitest'
import { apart, boundsOf, type Mark, windowOf } from './marks.js'

const at = (lat: number, lng: number, count = 1): Mark => ({
  count,
  lat,
  lng,
  bounds: { south: lat, west: lng, north: lat, east: lng },
  pins: [],
})

describe('the marks of the map', () => {
  test('that would touch become one, which holds them all', () => {
    const [one, two, three] = apart([at(0, 0, 3), at(0, 10), at(0, 90)], ({ lat, lng }) => ({ x: lng, y: lat }))
    expect(one).toMatchObject({ count: 4, bounds: { west: 0, east: 10 } })
    expect(two?.lng).toBe(90)
    expect(three).toBeUndefined()
    expect(boundsOf([])).toBeNull()
  })

  test('are asked for in a window the contract understands, beyond the date line too', () => {
    expect(windowOf(170, -95, 190, 95)).toEqual({ west: 170, south: -90, east: -170, north: 90 })
    expect(windowOf(-400, 0, 400, 1)).toMatchObject({ west: -180, east: 180 })
  })
})

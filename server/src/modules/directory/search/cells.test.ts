import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsAt, cellsWithin, wordCellsAt, wordCellsWithin } from './cells.js'
import { DEGREE_KM, distanceKm, type Point } from './distance.js'

const point = fc.record({
  lat: fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(-90, 90, 89.9, -89.99, 0)),
  lng: fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(-180, 180, 179.999, 0)),
})
const radius = fc.oneof(
  fc.double({ min: 0.001, max: 120, noNaN: true }),
  fc.double({ min: 1, max: 20_000, noNaN: true }),
)

test('whatever lies within the circle lies in one of its cells, at the poles and across the date line too', () => {
  fc.assert(
    fc.property(
      point,
      radius,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 360, noNaN: true }),
      (centre, km, share, bearing) => {
        const there = travel(centre, km * share, bearing)
        fc.pre(distanceKm(centre, there) <= km)
        const cells = cellsWithin(centre, km)
        if (cells) expect(cellsAt(there).some((cell) => cells.includes(cell))).toBe(true)
        const wordCells = wordCellsWithin(centre, km)
        if (wordCells) expect(wordCellsAt(there).some((cell) => wordCells.includes(cell))).toBe(true)
      },
    ),
    { numRuns: 5_000 },
  )
})

test('a circle is covered by few cells', () => {
  fc.assert(
    fc.property(point, radius, (centre, km) => {
      fc.pre(Math.abs(centre.lat) < 80)
      expect(cellsWithin(centre, km)?.length ?? 0).toBeLessThan(60)
      expect(wordCellsWithin(centre, km)?.length ?? 0).toBeLessThan(90)
    }),
  )
})

function travel({ lat, lng }: Point, km: number, bearing: number): Point {
  const [phi, along, turn] = [(lat * Math.PI) / 180, ((km / DEGREE_KM) * Math.PI) / 180, (bearing * Math.PI) / 180]
  const there = Math.asin(
    Math.min(1, Math.max(-1, Math.sin(phi) * Math.cos(along) + Math.cos(phi) * Math.sin(along) * Math.cos(turn))),
  )
  const turned = Math.atan2(
    Math.sin(turn) * Math.sin(along) * Math.cos(phi),
    Math.cos(along) - Math.sin(phi) * Math.sin(there),
  )
  const east = lng + (turned * 180) / Math.PI
  return { lat: (there * 180) / Math.PI, lng: ((((east + 180) % 360) + 360) % 360) - 180 }
}

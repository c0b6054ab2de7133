import { expect, test } from 'vitest'
import { createMap } from './leaflet.js'
import type { Mark } from './marks.js'

const at = (lat: number, lng: number): Mark => ({
  ...{ count: 9, lat, lng, bounds: { south: lat, west: lng, north: lat, east: lng } },
  pins: [],
})

function box(): HTMLElement {
  const container = document.createElement('div')
  for (const side of ['clientWidth', 'clientHeight']) Object.defineProperty(container, side, { value: 300 })
  document.body.append(container)
  return container
}

test('a bubble that lies over half the earth is entered as well: by a step towards its middle', () => {
  const container = box()
  const zooms: number[] = []
  const map = createMap({
    ...{ container, tiles: null, label: () => 'nine', popup: null },
    onMove: (_bounds, zoom) => zooms.push(zoom),
  })
  map.show([{ ...at(10, 0), bounds: { south: -60, west: -170, north: 70, east: 170 } }, at(60, 175)], true)
  container.querySelector<HTMLElement>('.ld-bubble')?.click()
  expect(zooms).toEqual([0, 1])
  map.destroy()
  container.remove()
})

test('a narrow map that holds the whole world, at zoom 0, is not fitted again by the answer to its own move', () => {
  const container = box()
  const zooms: number[] = []
  const world = [at(-40, 170), at(60, -150)]
  const map = createMap({
    ...{ container, tiles: null, label: () => 'nine', popup: null },
    onMove: (_bounds, zoom) => {
      zooms.push(zoom)
      // What its window holds is asked for and shown, as the map of the results does.
      if (zooms.length < 5) map.show(world, false)
    },
  })
  map.show(world, true)
  expect(zooms).toEqual([0])
  map.destroy()
  container.remove()
})

export interface Pin {
  slug: string
  name: string
  lat: number
  lng: number
  open: boolean | null
  category: string | null
}

/** Pins that would lie upon one another at the present zoom, as one. */
export interface Cluster {
  pins: Pin[]
  lat: number
  lng: number
}

/** Pixels within which two pins would touch. */
const REACH = 42

/**
 * Groups pins by their distance on the screen: a pin joins the first group whose first pin is near enough, so groups
 * change when one zooms but not when one pans. `toPixel` is the map's projection at its present zoom.
 */
export function clusters(pins: Pin[], toPixel: (pin: Pin) => { x: number; y: number }): Cluster[] {
  const groups: { x: number; y: number; pins: Pin[] }[] = []
  for (const pin of pins) {
    const { x, y } = toPixel(pin)
    const near = groups.find((group) => Math.hypot(group.x - x, group.y - y) < REACH)
    if (near) near.pins.push(pin)
    else groups.push({ x, y, pins: [pin] })
  }
  return groups.map(({ pins: group }) => ({ pins: group, lat: group[0]?.lat ?? 0, lng: group[0]?.lng ?? 0 }))
}

import type { Results } from '../../results.js'

/** Asks the visitor's browser where they are; how far to look from there is the server's affair. */
export function nearMe(results: Results, deny: () => void): void {
  if (!navigator.geolocation) {
    deny()
    return
  }
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      const near = { lat: coords.latitude, lng: coords.longitude }
      results.refine({ near, place: '', bounds: null, sort: '' })
    },
    deny,
    { maximumAge: 300_000, timeout: 10_000 },
  )
}

export type Point = { lat: number; lng: number }

/** Mean radius of the earth, the same number as in migration 0006: distances of TypeScript and SQL agree. */
export const EARTH_KM = 6371
export const DEGREE_KM = (EARTH_KM * Math.PI) / 180

/** Great-circle distance in km (haversine). */
export function distanceKm(a: Point, b: Point): number {
  const half = (degrees: number) => Math.sin((degrees * Math.PI) / 360) ** 2
  const cos = (degrees: number) => Math.cos((degrees * Math.PI) / 180)
  const h = half(b.lat - a.lat) + cos(a.lat) * cos(b.lat) * half(b.lng - a.lng)
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** To the centimetre. PostgreSQL refuses to underflow, so `1e-300` degrees must not reach its arithmetic. */
export function toCentimetre(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7
}

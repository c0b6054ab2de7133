import { thumbHashToAverageRGBA } from 'thumbhash'

/** The picture's colour, to be painted until it is there; nothing where it is not reckoned yet. */
export function tintOf(thumbhash: string | null): { backgroundColor?: string } {
  if (!thumbhash) return {}
  const { r, g, b, a } = thumbHashToAverageRGBA(Uint8Array.from(atob(thumbhash), (letter) => letter.charCodeAt(0)))
  // What has clear parts would show it for good.
  return a < 0.98 ? {} : { backgroundColor: `rgb(${[r, g, b].map((part) => Math.round(part * 255)).join()})` }
}

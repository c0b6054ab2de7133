/** Addresses that came from outside, before they become an `href` or a `src`: anything else than the expected is dropped. */
export function webAddress(text: string | null | undefined, base?: string): string | null {
  if (!text) return null
  try {
    const url = new URL(text, base)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
  } catch {
    return null
  }
}

/** `tel:` of a number in E.164 or near it. */
export function phoneAddress(text: string | null): string | null {
  const digits = text?.replace(/[^\d+]/g, '') ?? ''
  return digits.length > 2 ? `tel:${digits}` : null
}

export function mailAddress(text: string | null): string | null {
  return text && /^[^\s@?&]+@[^\s@?&]+$/.test(text) ? `mailto:${text}` : null
}

/** Where a website lives, as people say it: without scheme, `www.` and the slash at the end. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '')
}

/** Directions on OpenStreetMap: to the point where there is one, else a search for the address. */
export function directionsTo(point: { lat: number; lng: number } | null, address: string): string | null {
  if (point) return `https://www.openstreetmap.org/directions?to=${point.lat},${point.lng}`
  return address ? `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}` : null
}

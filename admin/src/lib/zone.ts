let chosen: string | undefined

/** The zone in which this person wishes to read instants: of their profile, else of the device. */
export function readerZone(): string {
  return chosen ?? Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Null: that of the device. One that this browser does not know is left aside. */
export function readInZone(zone: string | null | undefined): void {
  chosen = zone && isKnown(zone) ? zone : undefined
}

function isKnown(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

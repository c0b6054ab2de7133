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

/** The instant at which a day (`2026-12-05`) is over on the clocks of a zone, to the second. */
export function endOfDay(day: string, zone: string): string {
  const wished = Date.parse(`${day}T23:59:59Z`)
  // What the clocks there say is off by their distance to UTC; once more, for the first guess may lie on the other side of a change.
  const first = wished - aheadMs(wished, zone)
  return new Date(wished - aheadMs(first, zone)).toISOString()
}

/** The day that an instant is in, on the clocks of a zone: `2026-12-05`. */
export function dayIn(instant: string, zone: string): string {
  const at = Date.parse(instant)
  return new Date(at + aheadMs(at, zone)).toISOString().slice(0, 10)
}

/** A zone that this browser does not know is read as UTC. */
function aheadMs(at: number, wished: string): number {
  const zone = isKnown(wished) ? wished : 'UTC'
  const style = { hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit' } as const
  const clock = new Intl.DateTimeFormat('en', { ...style, minute: '2-digit', second: '2-digit', timeZone: zone })
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]))
  const shown = Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`)
  return shown - Math.floor(at / 1_000) * 1_000
}

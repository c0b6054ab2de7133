import { useFormat } from '../lib/format'
import { readerZone } from '../lib/zone'

interface MomentProps {
  at: string
  /** A zone that is not the reader's: the hover then says both. */
  zone?: string
}

/** "3 days ago", with the exact instant on hover. */
export function Moment({ at, zone }: MomentProps) {
  const format = useFormat()
  const own = readerZone()
  const there = zone && zone !== own ? `\n${format.exact(at, zone)} (${zone})` : ''
  return (
    <time dateTime={at} title={format.exact(at) + there}>
      {format.relative(at)}
    </time>
  )
}

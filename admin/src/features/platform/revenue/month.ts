import { localeFor } from '../../../lib/format'

/** `2026-11` as the language writes a month. */
export function monthOf(month: string, language: string): string {
  const shape = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(localeFor(language), shape).format(new Date(`${month}-01T00:00:00Z`))
}

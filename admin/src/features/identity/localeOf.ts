import { asLanguage } from '../../lib/appearance'
import type { Viewer } from './session'

/** The language a person wishes, as far as we speak it, else that of the tenant they are in. */
export function localeOf({ profile, tenant }: Viewer): string | undefined {
  return asLanguage(profile.locale ?? undefined) ?? tenant?.locale
}

import type { Rng } from './prng.js'

export interface Contacts {
  website: string | null
  email: string | null
  phone: string | null
}

/**
 * Deals telephone numbers that belong to nobody: each pattern's `#` become digits, and none is dealt twice.
 * Great Britain: Ofcom's numbers for drama. Jordan has none set aside, so 06 0xx xxxx: no exchange of Amman begins with 0.
 */
export function phoneBook(patterns: readonly string[], rng: Rng): () => string {
  const dealt = new Set<string>()
  return () => {
    for (;;) {
      const number = rng.pick(patterns).replace(/#/g, () => String(rng.int(0, 9)))
      if (dealt.has(number)) continue
      dealt.add(number)
      return number
    }
  }
}

/** At least one way to reach every business; websites and mail only at `.example`, which RFC 2606 keeps free. */
export function contactsOf(handle: string, phone: () => string, rng: Rng): Contacts {
  const domain = `${handle.replace(/^the-/, '')}.example`
  const website = rng.chance(0.74) ? `https://${rng.chance(0.4) ? 'www.' : ''}${domain}` : null
  const email = rng.chance(0.78) ? `${rng.pick(['hello', 'info', 'post', 'contact', 'bookings'])}@${domain}` : null
  const number = rng.chance(0.93) || (!website && !email) ? phone() : null
  return { website, email, phone: number }
}

/** Whoever pays, as they stand on an invoice. `country`: ISO 3166-1 alpha-2. */
export type Address = {
  line1: string | null
  line2: string | null
  city: string | null
  state: string | null
  postalCode: string | null
  country: string | null
}

/** `reverse`: the buyer owes the tax themselves. */
export type TaxExempt = 'none' | 'exempt' | 'reverse'

/** Who pays. `tenantId` is written beside it for people who look; nothing is ever read from there. */
export type CustomerFacts = { tenantId: string; name: string; email: string | null; locale: string }

/** What is absent stays as it is; an address that is null goes. */
export type CustomerChange = {
  name?: string
  email?: string | null
  locale?: string
  address?: Address | null
  taxExempt?: TaxExempt
}

/** `type`: as the vendor names the register, such as `eu_vat`, `gb_vat`, `ch_vat`. */
export type TaxId = { type: string; value: string }
/** `verification`: what a register said of it; null where none is asked. */
export type TaxIdState = TaxId & {
  ref: string
  verification: 'pending' | 'verified' | 'unverified' | 'unavailable' | null
}

/** What is kept of a card: enough to tell it from another. */
export type CardFacts = { brand: string; last4: string; expMonth: number; expYear: number }

/** Which card it is, and since when it is there. */
export type CardHeld = { ref: string; addedAt: Date }

export type CustomerState = {
  ref: string
  livemode: boolean
  isDeleted: boolean
  email: string | null
  name: string | null
  address: Address | null
  taxExempt: TaxExempt
  taxIds: TaxIdState[]
  currency: string | null
  card: CardFacts | null
  cardHeld: CardHeld | null
}

export type AdoptWish = { customerRef: string; subscriptionRef: string; cardRef: string | null }

/** `PAYMENT_METHOD` opens where the card is changed, and leads back from there. */
export type PortalWish = {
  customerRef: string
  returnUrl: string
  locale: string
  flow: 'HOME' | 'PAYMENT_METHOD'
}

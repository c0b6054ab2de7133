import type { Proposal } from '../modules/moderation/proposal.types.js'
import type { ReportReason } from '../modules/moderation/moderation-report.enums.js'
import type { Hours } from '../modules/hours/hours.js'

/** A whole tenant of the demo, as plain data: `load.ts` carries it through the services. */
export interface DemoTenant {
  slug: string
  name: string
  locale: string
  timezone: string
  description: string
  phone: string
  email: string
  brand: DemoBrand
  logo: DemoPicture
  logoDark: DemoPicture
  categories: DemoCategory[]
  listings: DemoListing[]
  staff: DemoPerson[]
  desk: DemoDesk
}

/** What waits for staff; each about a published business of its own. */
export interface DemoDesk {
  reports: { reason: keyof typeof ReportReason; details: string; by: string | null }[]
  edits: { changes: Proposal; note: string }[]
  enquiries: DemoEnquiry[]
}

export interface DemoEnquiry {
  name: string
  email: string
  phone: string | null
  hoursAgo: number
  text: string
  answer?: string
}

export interface DemoBrand {
  colors: DemoColors
  darkColors: DemoColors
  font: 'SYSTEM' | 'SERIF' | 'ROUNDED' | 'HUMANIST' | 'MONO'
  /** Corner radius in pixels. */
  radius: number
}

export interface DemoColors {
  primary: string
  accent: string
  background: string
  surface: string
  text: string
}

/** `key` goes to `renderPicture`; many listings may share one. */
export interface DemoPicture {
  key: string
  alt: string
}

export interface DemoCategory {
  key: string
  name: string
  slug: string
  children: DemoCategory[]
}

export interface DemoListing {
  name: string
  slug: string
  categoryKey: string
  description: string
  website: string | null
  /** E.164. */
  phone: string | null
  email: string | null
  address: DemoAddress
  location: { lat: number; lng: number } | null
  tags: string[]
  /** Null: nobody knows. */
  hours: Hours | null
  status: ListingStatus
  featuredUntil: Date | null
  /** Null: the tenant's own plan counts. */
  planKey: 'free' | 'basic' | 'pro' | 'premium' | null
  pictures: DemoPicture[]
  endorsements: DemoEndorsement[]
}

export type ListingStatus = 'DRAFT' | 'PENDING' | 'PUBLISHED' | 'UNDER_REVIEW' | 'ARCHIVED'

export interface DemoAddress {
  line1: string
  line2: string | null
  city: string
  region: string | null
  postal: string
  country: string
}

export interface DemoEndorsement {
  wouldRepeat: boolean
  tags: string[]
  comment: string | null
  status: 'APPROVED' | 'PENDING'
  createdAt: Date
  verifiedVisit: boolean
}

export interface DemoPerson {
  name: string
  email: string
  role: 'OWNER' | 'ADMIN' | 'EDITOR' | 'VIEWER'
}

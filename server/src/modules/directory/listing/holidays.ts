import { holidaysBetween } from '../../hours/holidays.js'
import type { ListingHoliday } from './contact.types.js'
import type { Listing } from './listing.entity.js'

/** The next twelve months' holidays on which the listing is closed. */
export function holidaysOfListing(listing: Listing, now: Date): ListingHoliday[] {
  if (!listing.observesHolidays) return []
  const own = new Set(listing.openingHours?.exceptions.map(({ date }) => date))
  return holidaysBetween(listing, now, 365).filter(({ date }) => !own.has(date))
}

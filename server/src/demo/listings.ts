import { type Contacts, contactsOf, phoneBook } from './contacts.js'
import { endorsementsOf } from './endorsements.js'
import { type Entry, readManuscript } from './manuscript.js'
import { type Habits, type HoursKind, openingOf } from './opening.js'
import { type Rng, rngFrom } from './prng.js'
import { picturesOf } from './shots.js'
import { type Doorstep, doorsteps } from './street.js'
import type { Theme, ThemeChild } from './theme.js'
import type { Town } from './town.js'
import type { DemoListing, ListingStatus } from './types.js'

interface Desk {
  town: Town
  now: Date
  habits: Habits
  phone: () => string
  door: ReturnType<typeof doorsteps>
}

/** Every business of the town, in the order of its themes. The same town and day give the same listings. */
export function listingsOf(town: Town, now: Date): DemoListing[] {
  const seed = rngFrom(`${town.world} desk`)
  const desk = {
    town,
    now,
    habits: town.habits(now),
    phone: phoneBook(town.phones, seed),
    door: doorsteps(town.streets, seed),
  }
  return town.themes.flatMap((theme) => themeListings(theme, desk))
}

function themeListings(theme: Theme, desk: Desk): DemoListing[] {
  const rng = rngFrom(`${desk.town.world} ${theme.key}`)
  const closings = rng.shuffle(theme.closings)
  const within = new Map<string, number>()
  return readManuscript(theme.manuscript).map((entry) => {
    const child = theme.children.find(({ key }) => key === entry.child)
    if (!child) throw new Error(`${entry.name} is in ${entry.child}, which ${theme.key} does not have.`)
    const place = within.get(child.key) ?? 0
    within.set(child.key, place + 1)
    return listing({ entry, theme, child, place, closing: rng.chance(0.45) ? closings.pop() : undefined }, desk)
  })
}

interface Card {
  entry: Entry
  theme: Theme
  child: ThemeChild
  /** Which of its category it is, from 0. */
  place: number
  closing: string | undefined
}

function listing({ entry, theme, child, place, closing }: Card, { town, now, habits, phone, door }: Desk): DemoListing {
  const rng = rngFrom(`${town.world} ${entry.handle}`)
  const step = door(child.zones ?? theme.zones)
  const status = statusOf(rng)
  const contacts: Contacts = contactsOf(entry.handle, phone, rng)
  const crowd = { theme, child: child.key, tails: town.tails, now, rng }
  return {
    name: entry.name,
    slug: entry.handle,
    categoryKey: child.key,
    description: closing ? `${entry.description} ${closing}` : entry.description,
    ...contacts,
    address: town.address(step),
    location: locationOf(step, rng),
    tags: entry.tags,
    hours: openingOf(hoursKind(entry, rng), habits, rng),
    status,
    ...standing(status, now, rng),
    pictures: picturesOf({ town, child, place, most: status === 'DRAFT' ? 1 : 3, rng }),
    endorsements: endorsementsOf(popularity(status, rng), crowd),
  }
}

/** Some never told anybody; those who serve at night always do. */
function hoursKind({ hours }: Entry, rng: Rng): HoursKind {
  return hours !== 'always' && hours !== 'pharmacy' && rng.chance(0.05) ? 'unknown' : hours
}

function statusOf(rng: Rng): ListingStatus {
  const share = rng.next()
  if (share < 0.86) return 'PUBLISHED'
  if (share < 0.9) return 'DRAFT'
  if (share < 0.94) return 'PENDING'
  return share < 0.97 ? 'UNDER_REVIEW' : 'ARCHIVED'
}

// Nobody can have praised what was never published.
function popularity(status: ListingStatus, rng: Rng): number {
  if (status === 'DRAFT' || status === 'PENDING') return 0
  return Math.floor(15 * rng.next() ** 1.45)
}

/** A few work from home and give no pin. */
function locationOf({ street, lat, lng }: Doorstep, rng: Rng): DemoListing['location'] {
  return street.zone === 'works' && rng.chance(0.06) ? null : { lat, lng }
}

function standing(status: ListingStatus, now: Date, rng: Rng): Pick<DemoListing, 'featuredUntil' | 'planKey'> {
  const days = rng.chance(0.75) ? rng.between(2, 45) : -rng.between(1, 20)
  const featured = status === 'PUBLISHED' && rng.chance(0.1)
  const plan = rng.chance(0.18) ? rng.pick(['premium', 'pro', 'pro', 'basic', 'basic', 'free'] as const) : null
  return { featuredUntil: featured ? new Date(now.getTime() + days * 86_400_000) : null, planKey: plan }
}

import { createFormContext } from '@mantine/form'
import type { FieldProblem } from '../../../lib/problem'
import type { UpdateListingInput } from '../../../gql/graphql'
import { weeklyOf } from '../hours/hoursWire'
import { type ListingDraft, readDegrees } from './listingDraft'

export const [ListingFormProvider, useListingFormContext, useListingForm] = createFormContext<ListingDraft>()

/** The one check made before the server's: a half-typed coordinate would otherwise be lost in silence. */
export function checkPoint({ location }: ListingDraft, say: (limit: number) => string): Record<string, string> {
  const errors: Record<string, string> = {}
  const either = location.lat.trim() !== '' || location.lng.trim() !== ''
  if (either && readDegrees(location.lat, 90) === undefined) errors['location.lat'] = say(90)
  if (either && readDegrees(location.lng, 180) === undefined) errors['location.lng'] = say(180)
  return errors
}

/**
 * The server's field problems under the names of the form's inputs. A span of the week is named by its place in the
 * list that was sent; the form knows it by its day. What has no input here is returned apart, to be said at the top.
 */
export function placeProblems(
  fields: FieldProblem[],
  draft: ListingDraft,
  sent: UpdateListingInput = {},
): { errors: Record<string, string>; rest: string[] } {
  const errors: Record<string, string> = {}
  const rest: string[] = []
  for (const { path, message } of fields) {
    const name = path.startsWith('fields.') ? customField(path, sent) : fieldOf(path, draft)
    if (name) errors[name] = message
    else rest.push(message)
  }
  return { errors, rest }
}

const PLAIN = [
  'name',
  'slug',
  'description',
  'website',
  'phone',
  'email',
  'timezone',
  'tags',
  'priceLevel',
  'categoryIds',
]

function fieldOf(path: string, draft: ListingDraft): string | undefined {
  if (PLAIN.includes(path) || /^(address|location)\.\w+$/.test(path)) return path
  if (path === 'address') return 'address.line1'
  if (path === 'location') return 'location.lat'
  const [head, list, place] = path.split('.')
  if (head === 'tags') return 'tags'
  if (head === 'socialLinks' || head === 'serviceAreas' || head === 'translations') return path
  if (head === 'phones') return phoneField(path, draft)
  if (head === 'categoryIds') return 'categoryIds'
  if (head === 'imageIds' || head === 'images') return list === undefined ? 'images' : `images.${list}.alt`
  if (head !== 'hours') return undefined
  if (list === 'text') return 'hours.text'
  if (list === 'exceptions' && place !== undefined) return `hours.exceptions.${place}`
  const span = list === 'weekly' ? weeklyOf(draft.hours)[Number(place)] : undefined
  return span ? `hours.week.${span.day}.${span.at}` : 'hours'
}

/** The list that was sent has the first phone in it, unless it was left empty; here that has an input of its own. */
function phoneField(path: string, { phone, phoneLabel }: ListingDraft): string {
  const [, place = '0', part = 'number'] = path.split('.')
  const at = Number(place) - (phone.trim() || phoneLabel.trim() ? 1 : 0)
  return at < 0 ? 'phone' : `phones.${at}.${part}`
}

/** A bad value is named by its place in what was sent, a missing one by its key; an input here is known by its key. */
function customField(path: string, { fields }: UpdateListingInput): string {
  const [, place = ''] = path.split('.')
  return `fields.${/^\d+$/.test(place) ? (fields?.[Number(place)]?.key ?? place) : place}`
}

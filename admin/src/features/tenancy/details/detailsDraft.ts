import { createFormContext } from '@mantine/form'
import { graphql, readFragment } from '../../../gql'
import type { TenantDetailsFragment, UpdateTenantInput } from '../../../gql/graphql'
import type { FieldProblem } from '../../../lib/problem'
import { draftHours, HoursFields, hoursInput, weeklyOf } from '../../directory/hours/hoursWire'
import type { HoursDraft } from '../../directory/hours/week'

export const TenantDetailsFields = graphql(`
  fragment TenantDetails on Tenant {
    id
    name
    legalName
    category
    description
    email
    phone
    address {
      line1
      line2
      city
      region
      postal
      country
    }
    timezone
    locale
    isPublicDirectory
    reviewsOwnerEdits
    businessHours {
      ...HoursDraft
    }
    policies {
      cancellation {
        text
        feePercent
        noticeMinutes
      }
      noShow {
        text
        feePercent
      }
    }
  }
`)

const PLAIN = ['name', 'legalName', 'category', 'description', 'email', 'phone', 'timezone', 'locale'] as const
const ADDRESS = ['line1', 'line2', 'city', 'region', 'postal', 'country'] as const

/** As the form holds it: every field is a text, and what is not said is an empty one. */
export type DetailsDraft = Record<(typeof PLAIN)[number], string> & {
  address: Record<(typeof ADDRESS)[number], string>
  isPublicDirectory: boolean
  reviewsOwnerEdits: boolean
  hours: HoursDraft
  cancellation: { text: string; feePercent: string; noticeHours: string }
  noShow: { text: string; feePercent: string }
}

export const [DetailsFormProvider, useDetailsFormContext, useDetailsForm] = createFormContext<DetailsDraft>()

const said = (value: string | number | null | undefined) => (value === null || value === undefined ? '' : String(value))

export function draftDetails(tenant: TenantDetailsFragment): DetailsDraft {
  const { address, businessHours, isPublicDirectory, reviewsOwnerEdits } = tenant
  const { cancellation, noShow } = tenant.policies
  const texts = <Key extends string>(keys: readonly Key[], from: Partial<Record<Key, string | null>> | null) =>
    Object.fromEntries(keys.map((key) => [key, said(from?.[key])])) as Record<Key, string>
  return {
    ...texts(PLAIN, tenant),
    address: texts(ADDRESS, address),
    isPublicDirectory,
    reviewsOwnerEdits,
    hours: draftHours(readFragment(HoursFields, businessHours)),
    cancellation: {
      text: said(cancellation?.text),
      feePercent: said(cancellation?.feePercent),
      noticeHours: said(cancellation?.noticeMinutes && cancellation.noticeMinutes / 60),
    },
    noShow: { text: said(noShow?.text), feePercent: said(noShow?.feePercent) },
  }
}

/** Only what changed, in the server's shape: what was emptied is cleared. */
export function detailsInput(draft: DetailsDraft, changed: (path: string) => boolean): UpdateTenantInput {
  const { address, cancellation, noShow } = draft
  const input: UpdateTenantInput = Object.fromEntries(
    PLAIN.filter(changed).map((field) => [field, draft[field].trim() || null]),
  )
  if (changed('isPublicDirectory')) input.isPublicDirectory = draft.isPublicDirectory
  if (changed('reviewsOwnerEdits')) input.reviewsOwnerEdits = draft.reviewsOwnerEdits
  if (changed('hours')) input.businessHours = hoursInput(draft.hours)
  if (changed('address')) {
    const lines = ADDRESS.map((part) => [part, address[part].trim() || null] as const)
    input.address = lines.some(([, text]) => text) ? Object.fromEntries(lines) : null
  }
  const text = (policy: { text: string }) => policy.text.trim() || null
  const policies: NonNullable<UpdateTenantInput['policies']> = {}
  if (changed('cancellation')) {
    const hours = numberIn(cancellation.noticeHours)
    const noticeMinutes = hours === null ? null : Math.round(hours * 60)
    const whole = { text: text(cancellation), feePercent: numberIn(cancellation.feePercent), noticeMinutes }
    policies.cancellation = isEmpty(whole) ? null : whole
  }
  if (changed('noShow')) {
    const whole = { text: text(noShow), feePercent: numberIn(noShow.feePercent) }
    policies.noShow = isEmpty(whole) ? null : whole
  }
  return Object.keys(policies).length > 0 ? { ...input, policies } : input
}

const numberIn = (text: string): number | null => (text.trim() === '' ? null : Number(text))
const isEmpty = (part: object) => Object.values(part).every((value) => value === null)

/** The server's field problems under the names of the form's inputs. */
export function placeDetails(fields: FieldProblem[], draft: DetailsDraft): Record<string, string> {
  return Object.fromEntries(fields.map(({ path, message }) => [fieldOf(path, draft), message]))
}

function fieldOf(path: string, draft: DetailsDraft): string {
  const [head, list, place] = path.split('.')
  if (head === 'policies') return path.replace('policies.', '').replace('noticeMinutes', 'noticeHours')
  if (path === 'address') return 'address.line1'
  if (head !== 'businessHours') return path
  if (list === 'text') return 'hours.text'
  if (list === 'exceptions' && place !== undefined) return `hours.exceptions.${place}`
  const span = list === 'weekly' ? weeklyOf(draft.hours)[Number(place)] : undefined
  return span ? `hours.week.${span.day}.${span.at}` : 'hours'
}

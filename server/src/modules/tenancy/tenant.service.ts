import { record } from '../../events/record.js'
import { type FieldError, Refusal, refuse } from '../../kernel/errors.js'
import { e164 } from '../../kernel/phone.js'
import { addressOf } from '../../kernel/postal.js'
import { website } from '../../kernel/website.js'
import type { Scope } from '../../scope/scope.js'
import type { Hours } from '../hours/hours.js'
import { hoursOf } from '../hours/hours-input.js'
import { currentTenant } from './tenancy.service.js'
import type { Tenant } from './tenant.entity.js'
import type { CancellationPolicyInput, PoliciesInput, SocialLinkInput, UpdateTenantInput } from './tenant.inputs.js'
import type { CancellationPolicy, LegalLinks, NoShowPolicy, Policies, SocialLink } from './tenant.types.js'

/** Absent = untouched, null = cleared; everything in its canonical form. */
export async function updateTenant(scope: Scope, input: UpdateTenantInput): Promise<Tenant> {
  const hours = readWith(input)
  const tenant = await currentTenant(scope)
  for (const field of ['description', 'legalName', 'category', 'email'] as const)
    if (input[field] !== undefined) tenant[field] = text(input[field])
  if (input.name) tenant.name = input.name.trim()
  if (input.timezone) tenant.timezone = input.timezone
  if (input.locale) tenant.locale = input.locale
  for (const field of ['isPublicDirectory', 'reviewsOwnerEdits'] as const) tenant[field] = input[field] ?? tenant[field]
  if (input.phone !== undefined) tenant.phone = text(input.phone) && e164(input.phone ?? '', null, 'input.phone')
  if (input.address !== undefined) tenant.address = input.address && addressOf(input.address)
  if (input.socialLinks !== undefined) tenant.socialLinks = (input.socialLinks ?? []).map(socialLink)
  if (input.legalLinks !== undefined) tenant.storedLegalLinks = legalLinks(tenant, input.legalLinks)
  if (input.policies !== undefined) tenant.storedPolicies = policies(tenant, input.policies)
  if (hours !== undefined) tenant.businessHours = hours
  record(scope, { name: 'tenant.updated', on: tenant })
  return tenant
}

/** What the input classes cannot tell, all of it at once: what cannot be cleared, and hours that contradict themselves. */
function readWith(input: UpdateTenantInput): Hours | null | undefined {
  const { name, timezone, locale, isPublicDirectory, reviewsOwnerEdits, businessHours } = input
  const faults: FieldError[] = Object.entries({ name, timezone, locale, isPublicDirectory, reviewsOwnerEdits })
    .filter(([, value]) => value === null)
    .map(([field]) => ({ path: `input.${field}`, message: 'This cannot be cleared.' }))
  if (name && !name.trim()) faults.push({ path: 'input.name', message: 'A tenant needs a name.' })
  let hours: Hours | null | undefined
  try {
    hours = businessHours === undefined ? undefined : hoursOf(businessHours, 'input.businessHours')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    faults.push(...(error.fields ?? []))
  }
  if (faults.length === 1) throw refuse('BAD_USER_INPUT', faults[0]?.message ?? '', { fields: faults })
  if (faults.length) throw refuse('BAD_USER_INPUT', 'Some fields need another look.', { fields: faults })
  return hours
}

function socialLink({ network, url }: SocialLinkInput, at: number): SocialLink {
  return { network, url: website(url, `input.socialLinks.${at}.url`) }
}

function legalLinks(tenant: Tenant, input: UpdateTenantInput['legalLinks']): Partial<LegalLinks> {
  if (!input) return {}
  const links: Partial<LegalLinks> = { ...tenant.storedLegalLinks }
  for (const page of ['imprint', 'privacy', 'terms'] as const) {
    const url = input[page]
    if (url !== undefined) links[page] = url && website(url, `input.legalLinks.${page}`)
  }
  return links
}

function policies(tenant: Tenant, input: PoliciesInput | null): Partial<Policies> {
  if (!input) return {}
  const { cancellation, noShow } = input
  return {
    ...tenant.storedPolicies,
    ...(cancellation === undefined ? {} : { cancellation: cancellation && cancelling(cancellation) }),
    ...(noShow === undefined ? {} : { noShow: noShow && absence(noShow) }),
  }
}

const absence = (input: { text?: string | null; feePercent?: number | null }): NoShowPolicy => ({
  text: text(input.text),
  feePercent: input.feePercent ?? null,
})

function cancelling(input: CancellationPolicyInput): CancellationPolicy {
  return { ...absence(input), noticeMinutes: input.noticeMinutes ?? null }
}

const text = (value: string | null | undefined): string | null => value?.trim() || null

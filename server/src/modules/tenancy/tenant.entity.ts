import type { FilterDef } from '@mikro-orm/core'
import { Entity, Filter, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType } from 'type-graphql'
import { BaseEntity, TenantEntity } from '../../db/base.entity.js'
import { Address } from '../../kernel/postal.js'
import { SeenBy } from '../../kernel/seen-by.js'
import type { Hours } from '../hours/hours.js'
import { HoursType } from '../hours/hours.types.js'
import { Branding, type StoredBranding } from './branding.js'
import { LegalLinks, Policies, SocialLink } from './tenant.types.js'
import { TenantStatus } from './tenant-status.js'

export { TenantStatus } from './tenant-status.js'

/** The tenant filter of its own row: the id is the wall. */
const ownRow = { name: 'tenant', cond: (args: { id?: string }) => ({ id: args.id ?? null }), default: true }

@Filter(ownRow as FilterDef)
@ObjectType({ description: 'One white-label customer of the operator: a brand with its own domain, staff and data.' })
@Entity({ tableName: 'tenant' })
export class Tenant extends BaseEntity {
  @SeenBy('public')
  @Field(() => String, { description: 'Short name, unique on the installation; also its first subdomain.' })
  @Property({ type: 'text' })
  slug: string

  @SeenBy('public')
  @Field(() => String, { description: 'Name shown to visitors.' })
  @Property({ type: 'text' })
  name: string

  @SeenBy('public')
  @Field(() => String, { nullable: true, description: 'A sentence or two about it.' })
  @Property({ type: 'text', nullable: true })
  description: string | null = null

  @SeenBy('public')
  @Field(() => String, { nullable: true, description: 'Name of the business in law, for imprint and invoices.' })
  @Property({ type: 'text', nullable: true })
  legalName: string | null = null

  @SeenBy('public')
  @Field(() => String, { nullable: true, description: 'What kind of business it is, in a few words.' })
  @Property({ type: 'text', nullable: true })
  category: string | null = null

  @SeenBy('public')
  @Field(() => String, { nullable: true, description: 'Public contact address.' })
  @Property({ type: 'text', nullable: true })
  email: string | null = null

  @SeenBy('public')
  @Field(() => String, { nullable: true, description: 'Public phone number, E.164.' })
  @Property({ type: 'text', nullable: true })
  phone: string | null = null

  @SeenBy('public')
  @Field(() => Address, { nullable: true, description: 'Where it is, in words.' })
  @Property({ type: 'json', nullable: true })
  address: Address | null = null

  @SeenBy('public')
  @Field(() => [SocialLink], { description: 'Where else it is to be found, in its own order.' })
  @Property({ type: 'json' })
  socialLinks: SocialLink[] = []

  @Property({ type: 'json', fieldName: 'legal_links' })
  storedLegalLinks: Partial<LegalLinks> = {}

  @Property({ type: 'json', fieldName: 'policies' })
  storedPolicies: Partial<Policies> = {}

  @SeenBy('public')
  @Field(() => HoursType, { nullable: true, description: 'When the business itself is open, by its own zone.' })
  @Property({ type: 'json', nullable: true })
  businessHours: Hours | null = null

  @SeenBy('public')
  @Field(() => Boolean, { description: 'Whether it wishes to be found in public directories of the operator.' })
  @Property({ type: 'boolean' })
  isPublicDirectory = true

  @Field(() => Boolean, {
    description:
      'Whether what an owner changes of name, place, contacts and category of a published listing waits for a moderator.',
  })
  @Property({ type: 'boolean' })
  reviewsOwnerEdits = true

  @SeenBy('public')
  @Field(() => String, { description: 'IANA zone, the default of its listings.' })
  @Property({ type: 'text' })
  timezone = 'UTC'

  @SeenBy('public')
  @Field(() => String, { description: 'BCP 47 language tag of its visitors, such as `en` or `ar`.' })
  @Property({ type: 'text' })
  locale = 'en'

  @Field(() => TenantStatus, { description: 'Where it stands. Staff.' })
  @Property({ type: 'text' })
  status: TenantStatus = TenantStatus.ONBOARDING

  /** Where it goes on when it is let in again (lifecycle.ts); null while it is open. */
  @Property({ type: 'text', nullable: true })
  statusBefore: Exclude<TenantStatus, TenantStatus.SUSPENDED | TenantStatus.CLOSED> | null = null

  @Property({ type: 'text', nullable: true })
  statusReason: string | null = null

  @Property({ type: 'datetime', onCreate: () => new Date() })
  statusChangedAt: Date

  @Property({ type: 'json', fieldName: 'branding' })
  storedBranding: StoredBranding = {}

  @Property({ type: 'uuid', nullable: true })
  logoId: string | null = null

  @Property({ type: 'uuid', nullable: true })
  logoDarkId: string | null = null

  @Property({ type: 'uuid', nullable: true })
  faviconId: string | null = null

  /** Its host that links lead to (domain/); null: the subdomain. */
  @Property({ type: 'uuid', nullable: true })
  primaryClaimId: string | null = null

  @Property({ type: 'text' })
  planKey = 'free'

  @SeenBy('tenant.read')
  @Field(() => ID, {
    nullable: true,
    description: 'In test mode: the live tenant, to go back to by `switchTenant`. Staff.',
  })
  @Property({ type: 'uuid', nullable: true })
  liveTenantId: string | null = null

  @SeenBy('public')
  @Field(() => Boolean, { description: 'False in test mode: data of its own, nothing reaches the outside.' })
  get livemode(): boolean {
    return this.liveTenantId === null
  }

  @SeenBy('public')
  @Field(() => Branding, { description: 'How it looks.' })
  get branding(): Branding {
    const { name, logoId, logoDarkId, faviconId } = this
    return new Branding(this.storedBranding, { name, pictures: { logoId, logoDarkId, faviconId } })
  }

  @SeenBy('public')
  @Field(() => LegalLinks, { description: 'Pages that the law asks for.' })
  get legalLinks(): LegalLinks {
    return { imprint: null, privacy: null, terms: null, ...this.storedLegalLinks }
  }

  @SeenBy('public')
  @Field(() => Policies, { description: 'What visitors agree to.' })
  get policies(): Policies {
    return { cancellation: null, noShow: null, ...this.storedPolicies }
  }
}

/** An origin whose pages may call the API and carry the widget. */
@Entity({ tableName: 'tenant_origin' })
export class TenantOrigin extends TenantEntity {
  @Property({ type: 'text' })
  origin: string
}

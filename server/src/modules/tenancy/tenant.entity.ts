import type { FilterDef } from '@mikro-orm/core'
import { Entity, Filter, Property } from '@mikro-orm/decorators/legacy'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { BaseEntity, TenantEntity } from '../../db/base.entity.js'
import { SeenBy } from '../../kernel/seen-by.js'
import { Branding, type StoredBranding } from './branding.js'

export enum TenantStatus {
  ONBOARDING = 'onboarding',
  READY = 'ready',
  ACTIVE = 'active',
  SUSPENDED = 'suspended',
  CLOSED = 'closed',
}
registerEnumType(TenantStatus, {
  name: 'TenantStatus',
  description: 'Life of a tenant. Directory reads work from registration; only SUSPENDED and CLOSED shut them.',
  valuesConfig: {
    ONBOARDING: { description: 'Being set up; the booking site is not live.' },
    READY: { description: 'Everything is set; not live yet.' },
    ACTIVE: { description: 'Live.' },
    SUSPENDED: { description: 'Shut by the operator; the data is kept.' },
    CLOSED: { description: 'Shut for good.' },
  },
})

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
  @Field(() => String, { nullable: true, description: 'Public contact address.' })
  @Property({ type: 'text', nullable: true })
  email: string | null = null

  @SeenBy('public')
  @Field(() => String, { nullable: true, description: 'Public phone number, E.164.' })
  @Property({ type: 'text', nullable: true })
  phone: string | null = null

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

  @Property({ type: 'json', fieldName: 'branding' })
  storedBranding: StoredBranding = {}

  @Property({ type: 'uuid', nullable: true })
  logoId: string | null = null

  @Property({ type: 'text' })
  planKey = 'free'

  @SeenBy('public')
  @Field(() => Branding, { description: 'How it looks.' })
  get branding(): Branding {
    return new Branding(this.storedBranding, this.logoId)
  }
}

/** An origin whose pages may call the API and carry the widget. */
@Entity({ tableName: 'tenant_origin' })
export class TenantOrigin extends TenantEntity {
  @Property({ type: 'text' })
  origin: string
}

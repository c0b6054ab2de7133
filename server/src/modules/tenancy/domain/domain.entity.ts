import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { TenantEntity } from '../../../db/base.entity.js'
import { DateTime } from '../../../kernel/scalars.js'

export enum DomainStatus {
  PENDING = 'PENDING',
  VERIFIED = 'VERIFIED',
  FAILING = 'FAILING',
  RELEASED = 'RELEASED',
}
registerEnumType(DomainStatus, {
  name: 'DomainStatus',
  description: 'Where a claim of a host stands. Only VERIFIED and FAILING ones are served.',
  valuesConfig: {
    PENDING: { description: 'Not proved yet; nothing is served under it.' },
    VERIFIED: { description: 'Proved by its DNS record, and served.' },
    FAILING: { description: 'Served still, but the record was not there at the last daily check.' },
    RELEASED: { description: 'Not served any more: the record was missing three times. Verifying it brings it back.' },
  },
})

export enum DomainProblem {
  NO_RECORD = 'NO_RECORD',
  OTHER_VALUE = 'OTHER_VALUE',
  NO_ANSWER = 'NO_ANSWER',
}
registerEnumType(DomainProblem, {
  name: 'DomainProblem',
  description: 'What the last look-up of the record met.',
  valuesConfig: {
    NO_RECORD: { description: 'There is no TXT record under the name yet; a new one may take a while to be seen.' },
    OTHER_VALUE: { description: 'There is a TXT record, with another value.' },
    NO_ANSWER: { description: 'The name servers did not answer.' },
  },
})

@ObjectType({ description: 'The DNS record that proves a host.', simpleResolvers: true })
export class DomainRecord {
  @Field(() => String, { description: 'Kind of the record, `TXT`.' })
  type: string

  @Field(() => String, { description: 'Its whole name.' })
  name: string

  @Field(() => String, { description: 'Its value, for this claim alone.' })
  value: string
}

@ObjectType({ description: 'A host of the tenant’s own, claimed or served. Staff.' })
@Entity({ tableName: 'domain_claim' })
export class TenantDomain extends TenantEntity {
  @Field(() => String, { description: 'Name of the host in ASCII, such as `www.example.org`.' })
  @Property({ type: 'text' })
  host: string

  @Property({ type: 'text' })
  token: string

  @Field(() => DomainStatus, { description: 'Where it stands.' })
  @Property({ type: 'text' })
  status: DomainStatus = DomainStatus.PENDING

  @Field(() => DomainProblem, { nullable: true, description: 'What the last look-up met; null when it went well.' })
  @Property({ type: 'text', nullable: true })
  problem: DomainProblem | null = null

  @Field(() => Int, { description: 'Daily checks in a row that did not find the record; at three the host is freed.' })
  @Property({ type: 'int' })
  failedChecks = 0

  @Field(() => DateTime, { nullable: true, description: 'When it was first proved; null while it never was.' })
  @Property({ type: 'datetime', nullable: true })
  verifiedAt: Date | null = null

  @Field(() => DateTime, { nullable: true, description: 'When its record was last looked up.' })
  @Property({ type: 'datetime', nullable: true })
  checkedAt: Date | null = null

  @Field(() => DomainRecord, { description: 'What to enter where the name is administered.' })
  get record(): DomainRecord {
    return { type: 'TXT', name: recordName(this.host), value: recordValue(this.token) }
  }
}

// White label: neither name nor value says whose platform it is.
export const recordName = (host: string): string => `_site-verification.${host}`
export const recordValue = (token: string): string => `site-verification=${token}`

/** A host that is served: of the tenant's own, or the label of its subdomain of BASE_DOMAIN (without a dot). */
@Entity({ tableName: 'tenant_domain' })
export class ServedHost extends TenantEntity {
  @Property({ type: 'text' })
  host: string

  @Property({ type: 'text' })
  kind: 'CUSTOM' | 'SUBDOMAIN'

  @Property({ type: 'uuid', nullable: true })
  claimId: string | null = null

  @Property({ type: 'datetime' })
  verifiedAt: Date
}

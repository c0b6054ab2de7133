import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { DateTime, TenantEntity } from '../../../db/base.entity.js'
import { beginningOf } from '../../../kernel/api-key.js'
import { SeenBy } from '../../../kernel/seen-by.js'

export enum ApiKeyKind {
  PUBLISHABLE = 'PUBLISHABLE',
  SECRET = 'SECRET',
}
registerEnumType(ApiKeyKind, {
  name: 'ApiKeyKind',
  description: 'Where a key may be kept.',
  valuesConfig: {
    PUBLISHABLE: {
      description: '`pk_…`: names the tenant and reaches what every visitor reaches; may stand in a page.',
    },
    SECRET: { description: '`sk_…`: does what its scopes say; for servers alone.' },
  },
})

export enum ApiKeyMode {
  LIVE = 'LIVE',
  TEST = 'TEST',
}
registerEnumType(ApiKeyMode, {
  name: 'ApiKeyMode',
  description: 'Which data a key works on.',
  valuesConfig: {
    LIVE: { description: 'The tenant itself.' },
    TEST: { description: 'Its test mode: data of its own, and nothing reaches the outside.' },
  },
})

export enum ApiKeyStatus {
  ACTIVE = 'ACTIVE',
  EXPIRED = 'EXPIRED',
  REVOKED = 'REVOKED',
}
registerEnumType(ApiKeyStatus, {
  name: 'ApiKeyStatus',
  description: 'Whether a key is good.',
  valuesConfig: {
    ACTIVE: { description: 'It is accepted.' },
    EXPIRED: { description: 'Its time is over.' },
    REVOKED: { description: 'Somebody ended it.' },
  },
})

/** The digest of the secret is written once, never read again (the role has no grant), and compared by the door `find_tenant` alone. */
@SeenBy('key.read')
@ObjectType({ description: "A key of the tenant's own systems or pages. Its secret is shown once, when it is made." })
@Entity({ tableName: 'api_key' })
export class ApiKey extends TenantEntity {
  @Field(() => String, { description: 'What it is for, as its maker wrote it.' })
  @Property({ type: 'text' })
  name: string

  @Field(() => ApiKeyKind, { description: 'Publishable or secret.' })
  @Property({ type: 'text' })
  kind: ApiKeyKind

  @Field(() => ApiKeyMode, { description: 'Live or test.' })
  @Property({ type: 'text' })
  mode: ApiKeyMode

  @Property({ type: 'text' })
  lastFour: string

  @Property({ type: 'blob', lazy: true })
  keyHash: Buffer

  @Field(() => [String], { description: 'Permissions it may use, as far as its maker holds them now.' })
  @Property({ type: 'text[]' })
  scopes: string[] = []

  @Field(() => [String], { description: 'Addresses and networks (CIDR) it may be used from; empty: any.' })
  @Property({ type: 'text[]' })
  allowedIps: string[] = []

  @Property({ type: 'uuid' })
  createdBy: string

  @Field(() => ID, { nullable: true, description: 'The key that took its place, if it was rotated.' })
  @Property({ type: 'uuid', nullable: true })
  replacedBy: string | null = null

  @Field(() => DateTime, { nullable: true, description: 'When it stops by itself; null: never.' })
  @Property({ type: 'datetime', nullable: true })
  expiresAt: Date | null = null

  @Field(() => DateTime, { nullable: true, description: 'When somebody ended it.' })
  @Property({ type: 'datetime', nullable: true })
  revokedAt: Date | null = null

  @Field(() => DateTime, { nullable: true, description: 'When it was last used, to the minute.' })
  @Property({ type: 'datetime', nullable: true })
  lastUsedAt: Date | null = null

  @Field(() => String, { description: 'Its beginning and its last four characters, to know it by: `sk_live_…x9Qa`.' })
  get label(): string {
    return `${beginningOf(this)}…${this.lastFour}`
  }
}

export function statusOf({ revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>, now: Date): ApiKeyStatus {
  if (revokedAt) return ApiKeyStatus.REVOKED
  return expiresAt && expiresAt <= now ? ApiKeyStatus.EXPIRED : ApiKeyStatus.ACTIVE
}

@SeenBy('key.write')
@ObjectType({ description: 'A new key with its secret, which is shown this once.' })
export class IssuedApiKey {
  /** Of the key: what the audit trail and a repeated request are told. */
  id: string

  @Field(() => String, { description: 'The whole key. Keep it now: it is not stored and cannot be shown again.' })
  secret: string

  @Field(() => ApiKey, { description: 'The key as it is listed from now on.' })
  apiKey: ApiKey
}

@SeenBy('public')
@ObjectType({ description: 'What the key of this very request is good for.' })
export class VerifiedApiKey {
  @Field(() => ID, { description: 'The key.' })
  id: string

  @Field(() => ApiKeyKind, { description: 'Publishable or secret.' })
  kind: ApiKeyKind

  @Field(() => ApiKeyMode, { description: 'Live or test.' })
  mode: ApiKeyMode

  @Field(() => [String], { description: 'Permissions it has at this moment.' })
  scopes: string[]
}

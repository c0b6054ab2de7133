import type { FilterDef } from '@mikro-orm/core'
import { Entity, Filter, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { BaseEntity } from '../../db/base.entity.js'
import { DateTime } from '../../kernel/scalars.js'
import { SeenBy } from '../../kernel/seen-by.js'

export enum TenantRole {
  OWNER = 'OWNER',
  ADMIN = 'ADMIN',
  EDITOR = 'EDITOR',
  STAFF = 'STAFF',
  VIEWER = 'VIEWER',
  DEVELOPER = 'DEVELOPER',
  MERCHANT = 'MERCHANT',
}
registerEnumType(TenantRole, {
  name: 'TenantRole',
  description: 'A role in one tenant; what it may do is in `Viewer.permissions`.',
  valuesConfig: {
    OWNER: { description: 'Everything, billing and closing included.' },
    ADMIN: { description: 'Everything but ownership.' },
    EDITOR: { description: 'Listings, categories, pictures.' },
    STAFF: { description: 'Daily work; reads the directory.' },
    VIEWER: { description: 'Reads.' },
    DEVELOPER: { description: 'Keys, origins, webhooks; reads.' },
    MERCHANT: { description: 'A business that owns listings; sees and edits those alone.' },
  },
})

/**
 * One person, one row on the installation. The password hash is not mapped: it is read through the door `find_login` alone and
 * written by statements that name it (sessions.ts, passwords.ts).
 */
@SeenBy('public')
@ObjectType({ description: 'A person. Others see name and e-mail only of members of their own tenant.' })
@Entity({ tableName: 'app_user' })
export class User {
  @Field(() => ID, { description: 'UUIDv7.' })
  @PrimaryKey({ type: 'uuid' })
  id: string

  @Field(() => String, { description: 'E-mail address, lower case.' })
  @Property({ type: 'text' })
  email: string

  @Field(() => String, { description: 'What they go by: as they signed up, or as their profile says since.' })
  @Property({ type: 'text' })
  name: string

  /** Their picture's file; its address is the media room's business. */
  @Property({ type: 'text', nullable: true })
  avatarHash: string | null = null

  @Property({ type: 'datetime', nullable: true })
  emailVerifiedAt: Date | null = null

  /** Of the operator's staff. Given by the command line alone; the web role may not write it. */
  @Property({ type: 'text', nullable: true })
  platformRole: 'ADMIN' | null = null
}

/** One's own memberships are readable in every tenant (for switchTenant), others' only in the tenant of the scope. */
const withinTenantOrOwn: FilterDef = {
  name: 'tenant',
  cond: (args: { homeId?: string; userId?: string }) => ({
    $or: [{ tenantId: args.homeId ?? null }, { userId: args.userId ?? null }],
  }),
  default: true,
} as FilterDef

@SeenBy('public')
@Filter(withinTenantOrOwn)
@ObjectType({ description: "A user's role in one tenant." })
@Entity({ tableName: 'membership' })
export class Membership extends BaseEntity {
  @Property({ type: 'uuid' })
  tenantId: string

  @Property({ type: 'uuid' })
  userId: string

  @Field(() => TenantRole, { description: 'The role.' })
  @Property({ type: 'text' })
  role: TenantRole

  @Property({ type: 'datetime', nullable: true })
  lastSeenAt: Date | null = null
}

@SeenBy('public')
@ObjectType({ description: 'What a member sees of each of their tenants.' })
export class TenantSummary {
  @Field(() => ID, { description: 'UUIDv7.' })
  id: string

  @Field(() => String, { description: 'Short name.' })
  slug: string

  @Field(() => String, { description: 'Name shown to visitors.' })
  name: string

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When everything it has will be removed for good; null unless it is closed. Until then its owner may keep it.',
  })
  deletesAt: Date | null
}

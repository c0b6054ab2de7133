import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { TenantEntity } from '../../../db/base.entity.js'
import { connectionOf } from '../../../kernel/page.js'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import { Branding } from '../../tenancy/branding.js'
import { TenantRole, TenantSummary } from '../user.entity.js'

@SeenBy('member.read')
@ObjectType({ description: 'Somebody is asked to join the tenant. Permission `member.read`.' })
@Entity({ tableName: 'invitation' })
export class Invitation extends TenantEntity {
  @Field(() => String, { description: 'The address it was sent to, lower case.' })
  @Property({ type: 'text' })
  email: string

  @Field(() => TenantRole, { description: 'The role they will have.' })
  @Property({ type: 'text' })
  role: TenantRole

  /** What the secret of the present link is derived from. */
  @Property({ type: 'uuid' })
  linkId: string

  @Property({ type: 'blob' })
  tokenHash: Uint8Array

  @Property({ type: 'uuid' })
  invitedBy: string

  @Field(() => DateTime, { description: 'When the present link was sent.' })
  @Property({ type: 'datetime' })
  sentAt: Date

  @Field(() => DateTime, { description: 'Until when the present link is good: seven days.' })
  @Property({ type: 'datetime' })
  expiresAt: Date

  @Property({ type: 'datetime', nullable: true })
  acceptedAt: Date | null = null

  @Property({ type: 'uuid', nullable: true })
  acceptedBy: string | null = null

  @Property({ type: 'datetime', nullable: true })
  revokedAt: Date | null = null
}

export const InvitationConnection = connectionOf(Invitation, 'Invitation')

export enum AcceptBy {
  SESSION = 'SESSION',
  PASSWORD = 'PASSWORD',
  REGISTRATION = 'REGISTRATION',
  OTHER_ACCOUNT = 'OTHER_ACCOUNT',
}
registerEnumType(AcceptBy, {
  name: 'AcceptBy',
  description: 'What `acceptInvitation` needs beside the token. Told to who holds the link, and to nobody else.',
  valuesConfig: {
    SESSION: { description: 'Nothing: the viewer is signed in with the invited address.' },
    PASSWORD: { description: 'The password of the account that has the invited address.' },
    REGISTRATION: { description: 'A name and a new password: the link confirms the address.' },
    OTHER_ACCOUNT: { description: 'The viewer is signed in with another address; sign out first.' },
  },
})

@SeenBy('public')
@ObjectType({ description: 'What an invitation says to who holds its link.' })
export class InvitationCard {
  @Field(() => ID, { description: 'Id of the invitation.' })
  id: string

  @Field(() => TenantSummary, { description: 'Which tenant invites.' })
  tenant: TenantSummary

  @Field(() => Branding, { description: 'How the tenant looks; its logo on its own host alone.' })
  branding: Branding

  @Field(() => TenantRole, { description: 'The role offered.' })
  role: TenantRole

  @Field(() => String, { description: 'Name of who invites.' })
  inviterName: string

  @Field(() => String, { description: 'The invited address with its middle left out: `o…e@example.org`.' })
  maskedEmail: string

  @Field(() => DateTime, { description: 'Until when the link is good.' })
  expiresAt: Date

  @Field(() => AcceptBy, { description: 'What accepting it needs.' })
  acceptBy: AcceptBy
}

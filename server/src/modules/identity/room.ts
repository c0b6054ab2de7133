import type { Room } from '../../scope/room.js'
import { ChangeEmailResolver } from './address/change-email.resolver.js'
import { addressDoors } from './address/change-email.rules.js'
import { FactorsResolver } from './factor/factors.resolver.js'
import { factorDoors } from './factor/factors.rules.js'
import { AuthPayloadResolver, IdentityResolver, MembershipResolver } from './identity.resolver.js'
import { identityDoors } from './identity.rules.js'
import { Invitation } from './invitations/invitation.entity.js'
import { InvitationsResolver } from './invitations/invitations.resolver.js'
import { invitationDoors } from './invitations/invitations.rules.js'
import { ApiKey } from './key/api-key.entity.js'
import { KeysResolver, TenantKeys } from './key/keys.resolver.js'
import { keyDoors } from './key/keys.rules.js'
import { MembersResolver, TenantPeople } from './members/members.resolver.js'
import { memberDoors } from './members/members.rules.js'
import { UserProfile } from './profile/profile.entity.js'
import { ProfileResolver } from './profile/profile.resolver.js'
import { profileDoors } from './profile/profile.rules.js'
import { PasskeysResolver } from './passkey/passkeys.resolver.js'
import { passkeyDoors } from './passkey/passkeys.rules.js'
import { SessionsResolver } from './session/sessions.resolver.js'
import { sessionDoors } from './session/sessions.rules.js'
import { Membership, User } from './user.entity.js'

export const identityRoom: Room = {
  entities: [User, UserProfile, Membership, Invitation, ApiKey],
  resolvers: [
    IdentityResolver,
    AuthPayloadResolver,
    MembershipResolver,
    KeysResolver,
    TenantKeys,
    MembersResolver,
    TenantPeople,
    SessionsResolver,
    InvitationsResolver,
    FactorsResolver,
    PasskeysResolver,
    ChangeEmailResolver,
    ProfileResolver,
  ],
  doors: [
    identityDoors,
    sessionDoors,
    factorDoors,
    passkeyDoors,
    addressDoors,
    profileDoors,
    keyDoors,
    memberDoors,
    invitationDoors,
  ],
}

import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { User } from '../user.entity.js'
import { AuthPayload } from '../viewer.types.js'
import { acceptInvitation } from './accept.service.js'
import { Invitation, InvitationCard, InvitationConnection } from './invitation.entity.js'
import { AcceptInvitationInput, InviteMemberInput } from './invitations.inputs.js'
import { invitationCard, invitationsPage } from './invitations.reads.js'
import { mayHandle } from './invitations.rules.js'
import * as verbs from './invitations.service.js'

const which = { description: 'Id of the invitation.' }

@Resolver(() => Invitation)
export class InvitationsResolver {
  @Query(() => InvitationConnection, {
    description: 'Invitations that wait or have run out, newest first. Permission `member.read`.',
  })
  invitations(
    @Ctx() { scope }: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after:
      | string
      | null,
  ): Promise<InstanceType<typeof InvitationConnection>> {
    return invitationsPage(scope, { first, after: after ?? null })
  }

  @Query(() => InvitationCard, {
    nullable: true,
    description:
      'What the holder of an invitation’s link sees before accepting; null when the link is used, revoked or over. No tenant needed.',
  })
  invitation(
    @Ctx() { scope }: Context,
    @Arg('token', () => String, { description: 'From the link.' }) token: string,
  ): Promise<InvitationCard | null> {
    return invitationCard(scope, token)
  }

  @Mutation(() => Invitation, {
    description:
      'Asks somebody to join: a link goes to the address, good for seven days. An address that is asked already gets a new link. Permission `member.write`. CONFLICT for a member, FORBIDDEN for a role beyond one’s own, PLAN_LIMIT (`members`), RATE_LIMITED.',
  })
  inviteMember(
    @Ctx() { scope }: Context,
    @Arg('input', () => InviteMemberInput, { description: 'Whom, as what.' }) input: InviteMemberInput,
  ): Promise<Invitation> {
    return verbs.inviteMember(scope, input)
  }

  @Mutation(() => Invitation, {
    description:
      'Sends a new link, good for seven days; the one before ends. Permission `member.write`. NOT_FOUND, RATE_LIMITED; PLAN_LIMIT where it had run out and its place is taken.',
  })
  resendInvitation(@Ctx() { scope }: Context, @Arg('id', () => ID, which) id: string): Promise<Invitation> {
    return verbs.resendInvitation(scope, id)
  }

  @Mutation(() => Invitation, {
    description: 'Takes an invitation back: its link is good no more. Permission `member.write`. NOT_FOUND.',
  })
  revokeInvitation(@Ctx() { scope }: Context, @Arg('id', () => ID, which) id: string): Promise<Invitation> {
    return verbs.revokeInvitation(scope, id)
  }

  @Mutation(() => AuthPayload, {
    description:
      'Joins the tenant that invites, signed in. BAD_USER_INPUT for a link that is good no more; UNAUTHENTICATED for a wrong password, under the same throttle as a log-in; CONFLICT when signed in with another address; PLAN_LIMIT where the team has outgrown the plan since.',
  })
  acceptInvitation(
    @Ctx() { scope }: Context,
    @Arg('input', () => AcceptInvitationInput, { description: 'The token and what it needs.' })
    _input: AcceptInvitationInput,
  ): Promise<AuthPayload> {
    return acceptInvitation(scope)
  }

  @SeenBy('member.read')
  @FieldResolver(() => User, { nullable: true, description: 'Who asked; null when they have left since.' })
  invitedByUser(@Ctx() { scope }: Context, @Root() { invitedBy }: Invitation): Promise<User | null> {
    return scope.em.findOne(User, { id: invitedBy })
  }

  @SeenBy('member.read')
  @FieldResolver(() => Boolean, { description: 'Whether its link has run out; `resendInvitation` sends a new one.' })
  expired(@Ctx() { scope }: Context, @Root() { expiresAt }: Invitation): boolean {
    return expiresAt <= scope.now()
  }

  @SeenBy('member.read')
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may send it again or take it back.' })
  viewerCanManage(@Ctx() { scope }: Context, @Root() invitation: Invitation): boolean {
    return mayHandle(scope.viewer, invitation)
  }
}

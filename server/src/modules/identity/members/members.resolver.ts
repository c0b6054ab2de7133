import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { ListSize } from '../../../kernel/list-size.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { Tenant } from '../../tenancy/tenant.entity.js'
import { TenantRole } from '../user.entity.js'
import { Member, MemberConnection } from './member.types.js'
import { membersPage } from './members.reads.js'
import { mayHandOver, mayManage, mayRemove, rolesToGive } from './members.rules.js'
import * as verbs from './members.service.js'

const person = { description: 'Id of the person.' }

@Resolver(() => Member)
export class MembersResolver {
  @Query(() => MemberConnection, {
    description: 'The people of the tenant, in the order they joined. Permission `member.read`.',
  })
  members(
    @Ctx() { scope }: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after:
      | string
      | null,
    @Arg('role', () => TenantRole, { nullable: true, description: 'Only who has this role.' }) role: TenantRole | null,
    @Arg('text', () => String, { nullable: true, description: 'Part of a name or an e-mail address.' }) text:
      | string
      | null,
  ): Promise<InstanceType<typeof MemberConnection>> {
    return membersPage(scope, { first, after: after ?? null, role: role ?? null, text: text ?? null })
  }

  @Mutation(() => Member, {
    description:
      'Gives a member another role; it counts from their next request. Permission `member.write`. FORBIDDEN for more than one holds oneself, CONFLICT for the last owner.',
  })
  changeMemberRole(
    @Ctx() { scope }: Context,
    @Arg('userId', () => ID, person) userId: string,
    @Arg('role', () => TenantRole, { description: 'The new role.' }) role: TenantRole,
  ): Promise<Member> {
    return verbs.changeMemberRole(scope, userId, role)
  }

  @Mutation(() => Member, {
    description:
      'Takes a person out of the tenant and ends their sessions here. Permission `member.write`. CONFLICT for the last owner and for oneself.',
  })
  removeMember(@Ctx() { scope }: Context, @Arg('userId', () => ID, person) userId: string): Promise<Member> {
    return verbs.removeMember(scope, userId)
  }

  @Mutation(() => Boolean, {
    description:
      'Leaves this tenant and ends one’s sessions in it. CONFLICT for the last owner, NOT_FOUND for another.',
  })
  leaveTenant(
    @Ctx() { scope }: Context,
    @Arg('tenantId', () => ID, { description: 'Id of this tenant, as a confirmation.' }) tenantId: string,
  ): Promise<boolean> {
    return verbs.leaveTenant(scope, tenantId)
  }

  @Mutation(() => Member, {
    description:
      'Makes a member the OWNER in one’s place; one becomes an ADMIN, and both are told by mail. Permission `ownership.write`. BAD_USER_INPUT for a wrong password.',
  })
  transferOwnership(
    @Ctx() { scope }: Context,
    @Arg('userId', () => ID, person) userId: string,
    @Arg('password', () => String, { description: 'One’s own present password.' }) _password: string,
    @Arg('totpCode', () => String, {
      nullable: true,
      description: 'Six digits of one’s authenticator or a recovery code, where the account has a second factor.',
    })
    _totpCode?: string | null,
  ): Promise<Member> {
    return verbs.transferOwnership(scope, userId)
  }

  @SeenBy('member.read')
  @ListSize(7)
  @FieldResolver(() => [TenantRole], { description: 'Roles the viewer may give them; empty where they may not.' })
  viewerCanGive(@Ctx() { scope }: Context, @Root() member: Member): TenantRole[] {
    return mayManage(scope.viewer, member) ? (rolesToGive(scope.viewer) as TenantRole[]) : []
  }

  @SeenBy('member.read')
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may take them out of the tenant.' })
  viewerCanRemove(@Ctx() { scope }: Context, @Root() member: Member): boolean {
    return mayRemove(scope.viewer, member)
  }

  @SeenBy('member.read')
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may make them the owner in their own place.' })
  viewerCanTransferTo(@Ctx() { scope }: Context, @Root() member: Member): boolean {
    return mayHandOver(scope.viewer, member)
  }
}

/** What this room adds to a tenant. */
@Resolver(() => Tenant)
export class TenantPeople {
  @SeenBy('public')
  @ListSize(7)
  @FieldResolver(() => [TenantRole], { description: 'Roles the viewer may give to people here; empty for most.' })
  viewerCanGive(@Ctx() { scope }: Context): TenantRole[] {
    return rolesToGive(scope.viewer) as TenantRole[]
  }
}

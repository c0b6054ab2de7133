import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { ListSize } from '../../../kernel/list-size.js'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { siteAddress, withSite } from '../addresses.js'
import { Tenant } from '../tenant.entity.js'
import { TenantDomain } from './domain.entity.js'
import * as verbs from './domains.service.js'
import { nextCheck } from './due.js'
import { isApex, twinOf } from './host-name.js'
import { changeSubdomain, subdomainAvailable, subdomainHostOf, subdomainOf } from './subdomain.service.js'

@Resolver(() => Tenant)
export class DomainsResolver {
  @Query(() => Boolean, {
    description:
      'Whether a name can be had as a subdomain at this moment. Anyone, no tenant needed; counted by address.',
  })
  subdomainAvailable(
    @Ctx() { scope }: Context,
    @Arg('name', () => String, { description: 'The label before the platform’s domain, such as `salon`.' })
    name: string,
  ): Promise<boolean> {
    return subdomainAvailable(scope, name)
  }

  @Mutation(() => Tenant, {
    description:
      'Another subdomain; the former is free at once, for anybody. Permission `domain.write`. BAD_USER_INPUT for a name that cannot be one, CONFLICT for one that is taken or reserved.',
  })
  changeSubdomain(
    @Ctx() { scope }: Context,
    @Arg('subdomain', () => String, { description: '2 to 63 lower-case letters, digits, single hyphens.' })
    subdomain: string,
  ): Promise<Tenant> {
    return changeSubdomain(scope, subdomain)
  }

  @Mutation(() => TenantDomain, {
    description:
      'Claims a host of one’s own and answers the DNS record that proves it. Permission `domain.write`. BAD_USER_INPUT for what nobody can own alone, CONFLICT when it is claimed here already, PLAN_LIMIT (`customDomains`).',
  })
  addTenantDomain(
    @Ctx() { scope }: Context,
    @Arg('host', () => String, { description: 'Such as `www.example.org`; IDN in either form.' }) host: string,
  ): Promise<TenantDomain> {
    return verbs.addTenantDomain(scope, host)
  }

  @Mutation(() => TenantDomain, {
    description:
      'Looks the record up now; `status` and `problem` say what was found. Permission `domain.write`. NOT_FOUND, CONFLICT when the host is served for another tenant.',
  })
  verifyTenantDomain(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { description: 'Id of the claim.' }) id: string,
  ): Promise<TenantDomain> {
    return verbs.verifyTenantDomain(scope, id)
  }

  @Mutation(() => TenantDomain, {
    description: 'Ends a claim; a host is served no more from this moment. Permission `domain.write`. NOT_FOUND.',
  })
  removeTenantDomain(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { description: 'Id of the claim.' }) id: string,
  ): Promise<TenantDomain> {
    return verbs.removeTenantDomain(scope, id)
  }

  @Mutation(() => Tenant, {
    description:
      'The host that links lead to and pages of the other hosts send visitors to. Permission `domain.write`. NOT_FOUND, CONFLICT when it is not verified.',
  })
  setPrimaryDomain(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { nullable: true, description: 'Id of the claim; null: the subdomain again.' })
    id: string | null,
  ): Promise<Tenant> {
    return verbs.setPrimaryDomain(scope, id ?? null)
  }

  @SeenBy('public')
  @FieldResolver(() => String, { description: 'Where its pages are: scheme and host, without a slash at the end.' })
  async siteUrl(@Ctx() { scope }: Context): Promise<string> {
    return siteAddress(await withSite(scope))
  }

  @SeenBy('public')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Its label below the platform’s domain, the slug at first. Null only after it was lost.',
  })
  subdomain(@Ctx() { scope }: Context): Promise<string | null> {
    return subdomainOf(scope)
  }

  @SeenBy('tenant.read')
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Its subdomain as a whole host, `<subdomain>.BASE_DOMAIN`: what the DNS of its own hosts points to (CNAME, or ALIAS for a name without a label in front). Staff.',
  })
  subdomainHost(@Ctx() { scope }: Context): Promise<string | null> {
    return subdomainHostOf(scope)
  }

  @SeenBy('tenant.read')
  @ListSize(3)
  @FieldResolver(() => [TenantDomain], { description: 'Its own hosts, claimed and served, by name. Staff.' })
  domains(@Ctx() { scope }: Context): Promise<TenantDomain[]> {
    return verbs.domainsOf(scope)
  }
}

@Resolver(() => TenantDomain)
export class TenantDomainFields {
  @FieldResolver(() => Boolean, { description: 'Whether links lead to it.' })
  isPrimary(@Ctx() { scope }: Context, @Root() claim: TenantDomain): Promise<boolean> {
    return verbs.isPrimary(scope, claim)
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'When its record is looked up next by itself: every half minute in the first hour, hourly for two weeks while it is not proved, daily once it is. Null when nobody looks any more.',
  })
  nextCheckAt(@Ctx() { scope }: Context, @Root() claim: TenantDomain): Date | null {
    return nextCheck(claim, scope.now())
  }
  @FieldResolver(() => Boolean, {
    description: 'Whether nothing stands in front of the registered name (`example.org`): such a name takes no CNAME.',
  })
  isApex(@Root() { host }: TenantDomain): boolean {
    return isApex(host)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The name that visitors write in its place: `www.example.org` for `example.org` and the other way round; null for any other.',
  })
  twin(@Root() { host }: TenantDomain): string | null {
    return twinOf(host)
  }
}

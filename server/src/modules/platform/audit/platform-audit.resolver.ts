import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import type { Context } from '../../../scope/scope.js'
import { PlatformAuditFilter } from './platform-audit.inputs.js'
import { platformAuditPage } from './platform-audit.reads.js'
import { PlatformAuditEntryConnection } from './platform-audit.types.js'

@Resolver()
export class PlatformAuditResolver {
  @Query(() => PlatformAuditEntryConnection, {
    description:
      'The operator’s own trail: every change by its staff, every attempt by somebody who is none, newest first. Platform staff.',
  })
  async platformAuditLog(
    @Ctx() { scope }: Context,
    @Arg('filter', () => PlatformAuditFilter, { nullable: true, description: 'Which entries; all, if absent.' })
    filter: PlatformAuditFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after:
      | string
      | null,
  ): Promise<InstanceType<typeof PlatformAuditEntryConnection>> {
    return new PlatformAuditEntryConnection(
      await platformAuditPage(scope, filter ?? {}, { first, after: after ?? null }),
    )
  }
}

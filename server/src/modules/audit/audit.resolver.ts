import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import type { Context } from '../../scope/scope.js'
import { auditCsv } from './audit.csv.js'
import { AuditFilter } from './audit.inputs.js'
import { auditPage } from './audit.reads.js'
import { AuditCsv, AuditEntry, AuditEntryConnection } from './audit.types.js'

const after = { nullable: true, description: '`endCursor` of the page before.' }
const filter = { nullable: true, description: 'Which entries; all, if absent.' }

@Resolver(() => AuditEntry)
export class AuditResolver {
  @Query(() => AuditEntryConnection, {
    description: 'The trail of the tenant: every change and every refused one, newest first. Permission `audit.read`.',
  })
  auditLog(
    @Ctx() { scope }: Context,
    @Arg('filter', () => AuditFilter, filter) wanted: AuditFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, after) from: string | null,
  ): Promise<InstanceType<typeof AuditEntryConnection>> {
    return auditPage(scope, { filter: wanted ?? null, first, after: from ?? null })
  }

  @Query(() => AuditCsv, {
    description:
      'The same as CSV, 500 entries at a time: ask again with `endCursor` until it is null. Permission `audit.read`.',
  })
  auditLogCsv(
    @Ctx() { scope }: Context,
    @Arg('filter', () => AuditFilter, filter) wanted: AuditFilter | null,
    @Arg('after', () => String, after) from: string | null,
  ): Promise<AuditCsv> {
    return auditCsv(scope, wanted ?? null, from ?? null)
  }
}

import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../scope/scope.js'
import { RequestTenantExportInput } from './export.inputs.js'
import { openTenantExport, requestTenantExport, tenantExports } from './export.service.js'
import { ExportDownload, TenantExport } from './tenant-export.entity.js'

@Resolver()
export class ExportResolver {
  @Query(() => [TenantExport], {
    description: 'The last 20 exports of the tenant, newest first. Permission `tenant.export`.',
  })
  tenantExports(@Ctx() { scope }: Context): Promise<TenantExport[]> {
    return tenantExports(scope)
  }

  @Mutation(() => TenantExport, {
    description:
      'Begins an export of everything the tenant has; a mail tells when it is ready. Permission `tenant.export`, and the proof of `ProveSelfInput` once more. CONFLICT while one is under way.',
  })
  requestTenantExport(
    @Ctx() { scope }: Context,
    @Arg('input', () => RequestTenantExportInput, { description: 'The proof.' }) _input: RequestTenantExportInput,
  ): Promise<TenantExport> {
    return requestTenantExport(scope)
  }

  @Mutation(() => ExportDownload, {
    description:
      'A signed address to fetch a ready export from, good for a quarter of an hour. Permission `tenant.export`. CONFLICT when it is not ready or expired.',
  })
  openTenantExport(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { description: 'The export.' }) id: string,
  ): Promise<ExportDownload> {
    return openTenantExport(scope, id)
  }
}

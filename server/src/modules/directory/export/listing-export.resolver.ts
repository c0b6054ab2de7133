import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../../scope/scope.js'
import { ListingExport, ListingExportDownload } from './listing-export.entity.js'
import { ExportListingsInput } from './listing-export.inputs.js'
import { exportListings, listingExports, openListingExport } from './listing-export.service.js'

@Resolver()
export class ListingExportResolver {
  @Query(() => [ListingExport], {
    description: 'The last 20 exports of listings, newest first. Permission `listing.write`.',
  })
  listingExports(@Ctx() { scope }: Context): Promise<ListingExport[]> {
    return listingExports(scope)
  }

  @Mutation(() => ListingExport, {
    description:
      'Listings as a file. Up to 5,000 it is READY at once and written as it is fetched, as the listings then are; more by a job. Permission `listing.write`.',
  })
  exportListings(
    @Ctx() { scope }: Context,
    @Arg('input', () => ExportListingsInput, { description: 'Which, and how.' }) input: ExportListingsInput,
  ): Promise<ListingExport> {
    return exportListings(scope, input)
  }

  @Mutation(() => ListingExportDownload, {
    description:
      'A signed address to fetch a ready export from, good for a quarter of an hour. Permission `listing.write`. CONFLICT when it is not ready or its day is over.',
  })
  openListingExport(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { description: 'The export.' }) id: string,
  ): Promise<ListingExportDownload> {
    return openListingExport(scope, id)
  }
}

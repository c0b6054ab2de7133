import type { Room } from '../../scope/room.js'
import { CategoriesResolver } from './category/categories.resolver.js'
import { categoryDoors } from './category/categories.rules.js'
import { Category } from './category/category.entity.js'
import { CategoryField } from './field/category-field.entity.js'
import { CategoryFields, FieldsResolver } from './field/fields.resolver.js'
import { fieldDoors } from './field/fields.rules.js'
import { Listing } from './listing/listing.entity.js'
import { ListingCategory } from './listing/listing-category.entity.js'
import { ListingFields } from './listing/listing.fields.js'
import { ListingSeo, ListingsSeo } from './seo/seo.resolver.js'
import { seoDoors } from './seo/seo.rules.js'
import { MissedResolver } from './missed/missed.resolver.js'
import { missedDoors } from './missed/missed.rules.js'
import { SavedSearch } from './savedsearches/saved-search.entity.js'
import { keptDoors, keptResolvers } from './kept.js'
import { Synonym } from './synonym/synonym.entity.js'
import { SynonymsResolver } from './synonym/synonyms.resolver.js'
import { synonymDoors } from './synonym/synonyms.rules.js'
import { SuggestResolver } from './suggest/suggest.resolver.js'
import { suggestDoors } from './suggest/suggest.rules.js'
import { RankResolver } from './listing/rank.resolver.js'
import { SurplusResolver } from './listing/surplus.resolver.js'
import { surplusDoors } from './listing/surplus.rules.js'
import { ListingFacetsResolver, FacetCountsResolver } from './listing/facets.resolver.js'
import { ListingBulkEditFields } from './bulk/bulk.fields.js'
import { BulkEditsResolver } from './bulk/bulk.resolver.js'
import { bulkDoors } from './bulk/bulk.rules.js'
import { ListingBulkEdit } from './bulk/listing-bulk-edit.entity.js'
import { ListingExport } from './export/listing-export.entity.js'
import { ListingExportResolver } from './export/listing-export.resolver.js'
import { listingExportDoors } from './export/listing-export.rules.js'
import { ImportTemplateFields, ListingImportFields } from './import/imports.fields.js'
import { ImportsResolver } from './import/imports.resolver.js'
import { importDoors } from './import/imports.rules.js'
import { ImportTemplate, ListingImport } from './import/listing-import.entity.js'
import { ListingsResolver } from './listing/listings.resolver.js'
import { listingDoors } from './listing/listings.rules.js'
import { ClaimResolver } from './claim/claim.resolver.js'
import { GeocodingResolver } from './geocoding/geocoding.resolver.js'
import { geocodingDoors } from './geocoding/geocoding.rules.js'
import { ListingHistoryResolver } from './history/history.resolver.js'
import { historyDoors } from './history/history.rules.js'
import { ClaimableResolver } from './claim/claimable.resolver.js'
import { claimDoors } from './claim/claim.rules.js'
import { StoredClaimProof } from './claim/claim-proof.entity.js'
import { GrantsResolver } from './grant/grants.resolver.js'
import { grantDoors } from './grant/grants.rules.js'
import { ListingHolder } from './grant/holder.resolver.js'
import { InvitedListings } from './grant/invited.resolver.js'
import { ListingGrant } from './grant/listing-grant.entity.js'

export const directoryRoom: Room = {
  entities: [
    Category,
    Listing,
    CategoryField,
    Synonym,
    SavedSearch,
    ListingCategory,
    ListingGrant,
    ListingImport,
    ListingBulkEdit,
    ImportTemplate,
    ListingExport,
    StoredClaimProof,
  ],
  resolvers: [
    CategoriesResolver,
    FieldsResolver,
    SynonymsResolver,
    MissedResolver,
    ...keptResolvers,
    CategoryFields,
    ListingsResolver,
    ImportsResolver,
    BulkEditsResolver,
    ListingBulkEditFields,
    ListingExportResolver,
    ListingImportFields,
    ImportTemplateFields,
    ListingFacetsResolver,
    RankResolver,
    SurplusResolver,
    SuggestResolver,
    ListingSeo,
    ListingsSeo,
    FacetCountsResolver,
    ListingFields,
    GrantsResolver,
    ClaimResolver,
    GeocodingResolver,
    ClaimableResolver,
    ListingHistoryResolver,
    InvitedListings,
    ListingHolder,
  ],
  doors: [
    surplusDoors,
    categoryDoors,
    fieldDoors,
    synonymDoors,
    missedDoors,
    ...keptDoors,
    listingDoors,
    importDoors,
    bulkDoors,
    listingExportDoors,
    suggestDoors,
    seoDoors,
    grantDoors,
    claimDoors,
    geocodingDoors,
    historyDoors,
  ],
}

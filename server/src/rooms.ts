import type { EntityClass } from '@mikro-orm/core'
import type { SchemaParts } from './graphql/schema.js'
import { letters } from './letters.js'
import { AuditResolver } from './modules/audit/audit.resolver.js'
import { auditDoors } from './modules/audit/audit.rules.js'
import { CategoriesResolver } from './modules/directory/category/categories.resolver.js'
import { categoryDoors } from './modules/directory/category/categories.rules.js'
import { Category } from './modules/directory/category/category.entity.js'
import { CategoryField } from './modules/directory/field/category-field.entity.js'
import { CategoryFields, FieldsResolver } from './modules/directory/field/fields.resolver.js'
import { fieldDoors } from './modules/directory/field/fields.rules.js'
import { Listing } from './modules/directory/listing/listing.entity.js'
import { ListingCategory } from './modules/directory/listing/listing-category.entity.js'
import { ListingFields } from './modules/directory/listing/listing.fields.js'
import { ListingSeo, ListingsSeo } from './modules/directory/seo/seo.resolver.js'
import { seoDoors } from './modules/directory/seo/seo.rules.js'
import { MissedResolver } from './modules/directory/missed/missed.resolver.js'
import { missedDoors } from './modules/directory/missed/missed.rules.js'
import { SavedSearch } from './modules/directory/savedsearches/saved-search.entity.js'
import { keptDoors, keptResolvers } from './modules/directory/kept.js'
import { Synonym } from './modules/directory/synonym/synonym.entity.js'
import { SynonymsResolver } from './modules/directory/synonym/synonyms.resolver.js'
import { synonymDoors } from './modules/directory/synonym/synonyms.rules.js'
import { SuggestResolver } from './modules/directory/suggest/suggest.resolver.js'
import { suggestDoors } from './modules/directory/suggest/suggest.rules.js'
import { RankResolver } from './modules/directory/listing/rank.resolver.js'
import { ListingFacetsResolver, FacetCountsResolver } from './modules/directory/listing/facets.resolver.js'
import { ListingBulkEditFields } from './modules/directory/bulk/bulk.fields.js'
import { BulkEditsResolver } from './modules/directory/bulk/bulk.resolver.js'
import { bulkDoors } from './modules/directory/bulk/bulk.rules.js'
import { ListingBulkEdit } from './modules/directory/bulk/listing-bulk-edit.entity.js'
import { ListingExport } from './modules/directory/export/listing-export.entity.js'
import { ListingExportResolver } from './modules/directory/export/listing-export.resolver.js'
import { listingExportDoors } from './modules/directory/export/listing-export.rules.js'
import { ImportTemplateFields, ListingImportFields } from './modules/directory/import/imports.fields.js'
import { ImportsResolver } from './modules/directory/import/imports.resolver.js'
import { importDoors } from './modules/directory/import/imports.rules.js'
import { ImportTemplate, ListingImport } from './modules/directory/import/listing-import.entity.js'
import { ListingsResolver } from './modules/directory/listing/listings.resolver.js'
import { listingDoors } from './modules/directory/listing/listings.rules.js'
import { ClaimResolver } from './modules/directory/claim/claim.resolver.js'
import { GeocodingResolver } from './modules/directory/geocoding/geocoding.resolver.js'
import { geocodingDoors } from './modules/directory/geocoding/geocoding.rules.js'
import { ListingHistoryResolver } from './modules/directory/history/history.resolver.js'
import { historyDoors } from './modules/directory/history/history.rules.js'
import { ClaimableResolver } from './modules/directory/claim/claimable.resolver.js'
import { claimDoors } from './modules/directory/claim/claim.rules.js'
import { StoredClaimProof } from './modules/directory/claim/claim-proof.entity.js'
import { GrantsResolver } from './modules/directory/grant/grants.resolver.js'
import { grantDoors } from './modules/directory/grant/grants.rules.js'
import { ListingHolder } from './modules/directory/grant/holder.resolver.js'
import { InvitedListings } from './modules/directory/grant/invited.resolver.js'
import { ListingGrant } from './modules/directory/grant/listing-grant.entity.js'
import { Endorsement } from './modules/endorsements/endorsement.entity.js'
import { EndorsementsResolver, ListingEndorsements } from './modules/endorsements/endorsements.resolver.js'
import { endorsementDoors } from './modules/endorsements/endorsements.rules.js'
import { ListingDuplicateFields } from './modules/duplicates/duplicates.fields.js'
import { DuplicatesResolver } from './modules/duplicates/duplicates.resolver.js'
import { duplicateDoors } from './modules/duplicates/duplicates.rules.js'
import { ListingDuplicate } from './modules/duplicates/listing-duplicate.entity.js'
import { EnquiriesResolver } from './modules/enquiries/enquiries.resolver.js'
import { enquiryDoors } from './modules/enquiries/enquiries.rules.js'
import { Enquiry, EnquiryMessage } from './modules/enquiries/enquiry.entity.js'
import { EnquiryFields, EnquiryMessageFields } from './modules/enquiries/enquiry.fields.js'
import { ChangeEmailResolver } from './modules/identity/address/change-email.resolver.js'
import { addressDoors } from './modules/identity/address/change-email.rules.js'
import { FactorsResolver } from './modules/identity/factor/factors.resolver.js'
import { factorDoors } from './modules/identity/factor/factors.rules.js'
import { AuthPayloadResolver, IdentityResolver, MembershipResolver } from './modules/identity/identity.resolver.js'
import { identityDoors } from './modules/identity/identity.rules.js'
import { Invitation } from './modules/identity/invitations/invitation.entity.js'
import { InvitationsResolver } from './modules/identity/invitations/invitations.resolver.js'
import { invitationDoors } from './modules/identity/invitations/invitations.rules.js'
import { DeletionResolver } from './modules/deletion/deletion.resolver.js'
import { deletionDoors } from './modules/deletion/deletion.rules.js'
import { ExportResolver } from './modules/export/export.resolver.js'
import { exportDoors } from './modules/export/export.rules.js'
import { TenantExport } from './modules/export/tenant-export.entity.js'
import { ApiKey } from './modules/identity/key/api-key.entity.js'
import { KeysResolver, TenantKeys } from './modules/identity/key/keys.resolver.js'
import { keyDoors } from './modules/identity/key/keys.rules.js'
import { MembersResolver, TenantPeople } from './modules/identity/members/members.resolver.js'
import { memberDoors } from './modules/identity/members/members.rules.js'
import { UserProfile } from './modules/identity/profile/profile.entity.js'
import { ProfileResolver } from './modules/identity/profile/profile.resolver.js'
import { profileDoors } from './modules/identity/profile/profile.rules.js'
import { PasskeysResolver } from './modules/identity/passkey/passkeys.resolver.js'
import { passkeyDoors } from './modules/identity/passkey/passkeys.rules.js'
import { SessionsResolver } from './modules/identity/session/sessions.resolver.js'
import { sessionDoors } from './modules/identity/session/sessions.rules.js'
import { permissionsOf } from './modules/identity/permissions.js'
import { Membership, User } from './modules/identity/user.entity.js'
import { mailResolver } from './modules/mail/mail.resolver.js'
import { mailDoors } from './modules/mail/mail.rules.js'
import { AvatarResolver } from './modules/media/avatar/avatar.resolver.js'
import { avatarDoors } from './modules/media/avatar/avatar.rules.js'
import { BrandingPictures } from './modules/media/branding.resolver.js'
import { LibraryResolver } from './modules/media/library.resolver.js'
import { MediaResolver } from './modules/media/media.resolver.js'
import { mediaDoors } from './modules/media/media.rules.js'
import { PicturesResolver } from './modules/media/pictures.resolver.js'
import { MediaAsset } from './modules/media/media-asset.entity.js'
import { ModerationReportFields } from './modules/moderation/moderation.fields.js'
import { ModerationReport } from './modules/moderation/moderation-report.entity.js'
import { ModerationResolver } from './modules/moderation/moderation.resolver.js'
import { OwnerEditsResolver } from './modules/moderation/owner-edits.resolver.js'
import { moderationDoors } from './modules/moderation/moderation.rules.js'
import { Notification } from './modules/notifications/notification.entity.js'
import { ChosenPreference } from './modules/notifications/preferences/preference.entity.js'
import { NotificationPreferencesResolver } from './modules/notifications/preferences/preferences.resolver.js'
import { NotificationsResolver } from './modules/notifications/notifications.resolver.js'
import { notificationDoors } from './modules/notifications/notifications.rules.js'
import { Plan } from './modules/plans/plan.entity.js'
import { PlatformTenantsResolver } from './modules/platform/tenant/platform-tenants.resolver.js'
import { platformDoors } from './modules/platform/platform.rules.js'
import { PlatformNotificationsResolver } from './modules/platform/bell/platform-notifications.resolver.js'
import { PlatformHealthResolver } from './modules/platform/health/health.resolver.js'
import { PlatformTermsResolver } from './modules/platform/terms/terms.resolver.js'
import { PlatformAuditResolver } from './modules/platform/audit/platform-audit.resolver.js'
import { PlatformUsersResolver } from './modules/platform/user/platform-users.resolver.js'
import { ViewAsResolver } from './modules/platform/view/view.resolver.js'
import { PlansResolver } from './modules/plans/plans.resolver.js'
import { planDoors } from './modules/plans/plans.rules.js'
import { ServedHost, TenantDomain } from './modules/tenancy/domain/domain.entity.js'
import { DomainsResolver, TenantDomainFields } from './modules/tenancy/domain/domains.resolver.js'
import { domainDoors } from './modules/tenancy/domain/domains.rules.js'
import { TestDataReset } from './modules/testdata/test-data-reset.entity.js'
import { TestDataResolver } from './modules/testdata/testdata.resolver.js'
import { testDataDoors } from './modules/testdata/testdata.rules.js'
import { TenancyResolver } from './modules/tenancy/tenancy.resolver.js'
import { tenancyDoors } from './modules/tenancy/tenancy.rules.js'
import { Tenant, TenantOrigin } from './modules/tenancy/tenant.entity.js'
import { VisitorFormResolver } from './modules/visitors/visitor-form.resolver.js'
import { visitorFormDoors } from './modules/visitors/visitor-form.rules.js'
import type { Doors } from './scope/doors.js'

/** Every room of the domain, named once: its tables, its resolvers, its doors. */
export const entities: EntityClass<object>[] = [
  Plan,
  Tenant,
  TenantOrigin,
  TenantDomain,
  ServedHost,
  User,
  UserProfile,
  Membership,
  Invitation,
  ApiKey,
  MediaAsset,
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
  Endorsement,
  ListingDuplicate,
  Enquiry,
  EnquiryMessage,
  ModerationReport,
  TenantExport,
  TestDataReset,
  Notification,
  ChosenPreference,
]

const doors: Doors[] = [
  planDoors,
  tenancyDoors,
  mailDoors,
  domainDoors(permissionsOf),
  identityDoors,
  sessionDoors,
  factorDoors,
  passkeyDoors,
  addressDoors,
  profileDoors,
  keyDoors,
  memberDoors,
  invitationDoors,
  mediaDoors,
  avatarDoors,
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
  visitorFormDoors,
  endorsementDoors,
  enquiryDoors,
  duplicateDoors,
  moderationDoors,
  auditDoors,
  exportDoors,
  deletionDoors,
  testDataDoors,
  platformDoors,
  notificationDoors,
]

export const schemaParts: SchemaParts = {
  resolvers: [
    AuditResolver,
    PlansResolver,
    TenancyResolver,
    mailResolver(letters),
    DomainsResolver,
    TenantDomainFields,
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
    MediaResolver,
    PicturesResolver,
    LibraryResolver,
    BrandingPictures,
    AvatarResolver,
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
    ListingEndorsements,
    VisitorFormResolver,
    EndorsementsResolver,
    DuplicatesResolver,
    ListingDuplicateFields,
    EnquiriesResolver,
    EnquiryFields,
    EnquiryMessageFields,
    ModerationResolver,
    ModerationReportFields,
    OwnerEditsResolver,
    ExportResolver,
    DeletionResolver,
    TestDataResolver,
    PlatformTenantsResolver,
    PlatformUsersResolver,
    PlatformTermsResolver,
    PlatformAuditResolver,
    PlatformNotificationsResolver,
    PlatformHealthResolver,
    ViewAsResolver,
    NotificationsResolver,
    NotificationPreferencesResolver,
  ],
  doors: {
    Query: Object.assign({}, ...doors.map((room) => room.Query)),
    Mutation: Object.assign({}, ...doors.map((room) => room.Mutation)),
    Subscription: Object.assign({}, ...doors.map((room) => room.Subscription)),
  },
}

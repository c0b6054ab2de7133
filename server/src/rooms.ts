import type { EntityClass } from '@mikro-orm/core'
import type { SchemaParts } from './graphql/schema.js'
import { letters } from './letters.js'
import { AuditResolver } from './modules/audit/audit.resolver.js'
import { auditDoors } from './modules/audit/audit.rules.js'
import { billingRoom } from './modules/billing/room.js'
import { DeletionResolver } from './modules/deletion/deletion.resolver.js'
import { deletionDoors } from './modules/deletion/deletion.rules.js'
import { directoryRoom } from './modules/directory/room.js'
import { ListingDuplicateFields } from './modules/duplicates/duplicates.fields.js'
import { DuplicatesResolver } from './modules/duplicates/duplicates.resolver.js'
import { duplicateDoors } from './modules/duplicates/duplicates.rules.js'
import { ListingDuplicate } from './modules/duplicates/listing-duplicate.entity.js'
import { Endorsement } from './modules/endorsements/endorsement.entity.js'
import { EndorsementsResolver, ListingEndorsements } from './modules/endorsements/endorsements.resolver.js'
import { endorsementDoors } from './modules/endorsements/endorsements.rules.js'
import { EnquiriesResolver } from './modules/enquiries/enquiries.resolver.js'
import { enquiryDoors } from './modules/enquiries/enquiries.rules.js'
import { Enquiry, EnquiryMessage } from './modules/enquiries/enquiry.entity.js'
import { EnquiryFields, EnquiryMessageFields } from './modules/enquiries/enquiry.fields.js'
import { ExportResolver } from './modules/export/export.resolver.js'
import { exportDoors } from './modules/export/export.rules.js'
import { TenantExport } from './modules/export/tenant-export.entity.js'
import { permissionsOf } from './modules/identity/permissions.js'
import { identityRoom } from './modules/identity/room.js'
import { mailResolver } from './modules/mail/mail.resolver.js'
import { mailDoors } from './modules/mail/mail.rules.js'
import { mediaRoom } from './modules/media/room.js'
import { ModerationReport } from './modules/moderation/moderation-report.entity.js'
import { ModerationReportFields } from './modules/moderation/moderation.fields.js'
import { ModerationResolver } from './modules/moderation/moderation.resolver.js'
import { moderationDoors } from './modules/moderation/moderation.rules.js'
import { OwnerEditsResolver } from './modules/moderation/owner-edits.resolver.js'
import { Notification } from './modules/notifications/notification.entity.js'
import { NotificationsResolver } from './modules/notifications/notifications.resolver.js'
import { notificationDoors } from './modules/notifications/notifications.rules.js'
import { ChosenPreference } from './modules/notifications/preferences/preference.entity.js'
import { NotificationPreferencesResolver } from './modules/notifications/preferences/preferences.resolver.js'
import { plansRoom } from './modules/plans/room.js'
import { platformRoom } from './modules/platform/room.js'
import { ServedHost, TenantDomain } from './modules/tenancy/domain/domain.entity.js'
import { DomainsResolver, TenantDomainFields } from './modules/tenancy/domain/domains.resolver.js'
import { domainDoors } from './modules/tenancy/domain/domains.rules.js'
import { TenancyResolver } from './modules/tenancy/tenancy.resolver.js'
import { tenancyDoors } from './modules/tenancy/tenancy.rules.js'
import { Tenant, TenantOrigin } from './modules/tenancy/tenant.entity.js'
import { TestDataReset } from './modules/testdata/test-data-reset.entity.js'
import { TestDataResolver } from './modules/testdata/testdata.resolver.js'
import { testDataDoors } from './modules/testdata/testdata.rules.js'
import { usageRoom } from './modules/usage/room.js'
import { VisitorFormResolver } from './modules/visitors/visitor-form.resolver.js'
import { visitorFormDoors } from './modules/visitors/visitor-form.rules.js'
import type { Doors } from './scope/doors.js'
import type { Room } from './scope/room.js'

/** Every room of the domain, named once: its tables, its resolvers, its doors. Large ones say theirs in a `room.ts` of their own. */
const rooms: Room[] = [
  plansRoom,
  usageRoom,
  {
    entities: [Tenant, TenantOrigin, TenantDomain, ServedHost],
    resolvers: [TenancyResolver, DomainsResolver, TenantDomainFields],
    doors: [tenancyDoors, domainDoors(permissionsOf)],
  },
  identityRoom,
  mediaRoom,
  directoryRoom,
  {
    entities: [Endorsement],
    resolvers: [EndorsementsResolver, ListingEndorsements],
    doors: [endorsementDoors],
  },
  {
    entities: [ListingDuplicate],
    resolvers: [DuplicatesResolver, ListingDuplicateFields],
    doors: [duplicateDoors],
  },
  {
    entities: [Enquiry, EnquiryMessage],
    resolvers: [EnquiriesResolver, EnquiryFields, EnquiryMessageFields],
    doors: [enquiryDoors],
  },
  {
    entities: [ModerationReport],
    resolvers: [ModerationResolver, ModerationReportFields, OwnerEditsResolver],
    doors: [moderationDoors],
  },
  { entities: [TenantExport], resolvers: [ExportResolver], doors: [exportDoors] },
  { entities: [TestDataReset], resolvers: [TestDataResolver], doors: [testDataDoors] },
  {
    entities: [Notification, ChosenPreference],
    resolvers: [NotificationsResolver, NotificationPreferencesResolver],
    doors: [notificationDoors],
  },
  { resolvers: [mailResolver(letters)], doors: [mailDoors] },
  { resolvers: [VisitorFormResolver], doors: [visitorFormDoors] },
  { resolvers: [AuditResolver], doors: [auditDoors] },
  { resolvers: [DeletionResolver], doors: [deletionDoors] },
  billingRoom,
  platformRoom,
]

export const entities: EntityClass<object>[] = rooms.flatMap((room) => room.entities ?? [])

const doors: Doors[] = rooms.flatMap((room) => room.doors)

export const schemaParts: SchemaParts = {
  resolvers: rooms.flatMap((room) => room.resolvers) as SchemaParts['resolvers'],
  doors: {
    Query: Object.assign({}, ...doors.map((room) => room.Query)),
    Mutation: Object.assign({}, ...doors.map((room) => room.Mutation)),
    Subscription: Object.assign({}, ...doors.map((room) => room.Subscription)),
  },
}

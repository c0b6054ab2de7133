import { deliveryOf } from './events/deliver.js'
import type { Listener } from './events/listener.js'
import { boardSchedules, retentionOf } from './events/retention.js'
import type { Schedule, Tasks } from './jobs/task.js'
import { letters } from './letters.js'
import { billingListeners } from './modules/billing/billing.listeners.js'
import { catalogueTasks } from './modules/billing/catalogue/catalogue.jobs.js'
import { lifeSchedules, lifeTasks } from './modules/billing/life/tend.jobs.js'
import { inboxSchedules, inboxTasks } from './modules/billing/inbox/inbox.jobs.js'
import { reconcileSchedules, reconcileTasks } from './modules/billing/reconcile/reconcile.jobs.js'
import { deletionSchedules, deletionTasks } from './modules/deletion/deletion.jobs.js'
import { bulkSchedules, bulkTasks } from './modules/directory/bulk/bulk.jobs.js'
import { claimTasks } from './modules/directory/claim/claim.jobs.js'
import { listingExportSchedules, listingExportTasks } from './modules/directory/export/listing-export.jobs.js'
import { importSchedules, importTasks } from './modules/directory/import/imports.jobs.js'
import { holidaySchedules, holidayTasks } from './modules/directory/listing/holidays.jobs.js'
import { geocodingSchedules, geocodingTasks } from './modules/directory/geocoding/geocoding.jobs.js'
import { missedSchedules, missedTasks } from './modules/directory/missed/missed.jobs.js'
import { savedSearchSchedules, savedSearchTasks } from './modules/directory/savedsearches/saved-searches.jobs.js'
import { surplusSchedules, surplusTasks } from './modules/directory/listing/surplus.jobs.js'
import { listingPlanTasks } from './modules/directory/listing/listing-plans.jobs.js'
import { searchSchedules, searchTasks } from './modules/directory/search/search.jobs.js'
import { duplicateSchedules, duplicateTasks } from './modules/duplicates/duplicates.jobs.js'
import { duplicateListeners } from './modules/duplicates/duplicates.listeners.js'
import { endorsementSchedules, endorsementTasks } from './modules/endorsements/endorsements.jobs.js'
import { exportSchedules, exportTasks } from './modules/export/export.jobs.js'
import { keySchedules, keyTasks } from './modules/identity/key/keys.jobs.js'
import { fileTasks } from './modules/media/files.jobs.js'
import { orphanSchedules, orphanTasks } from './modules/media/orphans.jobs.js'
import { mediaTasks } from './modules/media/thumbnails.jobs.js'
import { mailTask } from './modules/mail/mail.jobs.js'
import { domainSchedules, domainTasks } from './modules/tenancy/domain/domains.jobs.js'
import { searchListeners } from './modules/directory/search/search.listeners.js'
import { moderationListeners } from './modules/moderation/moderation.listeners.js'
import { notificationListeners } from './modules/notifications/notifications.listeners.js'
import { retentionSchedules, retentionTasks } from './modules/retention/retention.jobs.js'
import { secretSchedules, secretTasks } from './modules/secrets/secrets.jobs.js'
import { testDataTasks } from './modules/testdata/testdata.jobs.js'
import { usageSchedules, usageTasks } from './modules/usage/usage.jobs.js'
import { findTenantById } from './modules/tenancy/find-tenant.js'

/** Who listens to the notice board, of every room. */
export const listeners: Listener[] = [
  ...billingListeners,
  ...duplicateListeners,
  ...moderationListeners,
  ...notificationListeners,
  ...searchListeners,
]

/** What every room leaves for later, named once: the tasks a worker knows … */
export const tasks: Tasks = {
  mail: mailTask(letters),
  ...claimTasks,
  ...endorsementTasks,
  ...duplicateTasks,
  ...searchTasks,
  ...listingPlanTasks,
  ...surplusTasks,
  ...geocodingTasks,
  ...missedTasks,
  ...savedSearchTasks,
  ...holidayTasks,
  ...exportTasks,
  ...importTasks,
  ...bulkTasks,
  ...listingExportTasks,
  ...deletionTasks,
  ...domainTasks,
  ...keyTasks,
  ...fileTasks,
  ...mediaTasks,
  ...orphanTasks,
  ...secretTasks,
  ...retentionTasks,
  ...inboxTasks,
  ...lifeTasks,
  ...usageTasks,
  ...reconcileTasks,
  ...catalogueTasks,
  // The town is large and rarely asked for: it is read when it is.
  ...testDataTasks(async () => (await import('./demo/sample.js')).sample),
  deliver_event: deliveryOf(listeners, findTenantById),
  sweep_board: retentionOf(findTenantById),
}

/** … and those that time asks for. */
export const schedules: Schedule[] = [
  ...endorsementSchedules,
  ...duplicateSchedules,
  ...searchSchedules,
  ...surplusSchedules,
  ...geocodingSchedules,
  ...missedSchedules,
  ...savedSearchSchedules,
  ...holidaySchedules,
  ...exportSchedules,
  ...importSchedules,
  ...bulkSchedules,
  ...listingExportSchedules,
  ...deletionSchedules,
  ...domainSchedules,
  ...keySchedules,
  ...orphanSchedules,
  ...secretSchedules,
  ...retentionSchedules,
  ...inboxSchedules,
  ...lifeSchedules,
  ...usageSchedules,
  ...reconcileSchedules,
  ...boardSchedules,
]

import { billingLetters } from './modules/billing/letters/letters.js'
import { deletionLetters } from './modules/deletion/letters/letters.js'
import { claimLetters } from './modules/directory/claim/letters/letters.js'
import { savedSearchLetters } from './modules/directory/savedsearches/letters/letters.js'
import { exportReady } from './modules/export/letters/export-ready.js'
import { identityLetters } from './modules/identity/letters/letters.js'
import { endorsementLetters } from './modules/endorsements/letters/letters.js'
import { enquiryLetters } from './modules/enquiries/letters/letters.js'
import type { MailKinds } from './modules/mail/kinds.js'
import { moderationDecided } from './modules/moderation/letters/moderation-decided.js'
import { notificationLetter } from './modules/notifications/letters/notification.js'

/** Every mail that leaves the house, named once; each room keeps its own beside it in `letters/`. */
export const letters: MailKinds = {
  ...identityLetters,
  export_ready: exportReady,
  ...deletionLetters,
  ...billingLetters,
  ...claimLetters,
  ...savedSearchLetters,
  ...endorsementLetters,
  ...enquiryLetters,
  moderation_decided: moderationDecided,
  notification: notificationLetter,
}

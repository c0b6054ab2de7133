import { words as audit } from './features/audit/words.de'
import { words as billing } from './features/billing/words.de'
import { words as directory } from './features/directory/words.de'
import { words as claim } from './features/directory/claim/words.de'
import { words as searchWords } from './features/directory/searchwords/words.de'
import { words as bulkEdits } from './features/directory/bulk/words.de'
import { words as history } from './features/directory/history/words.de'
import { words as imports } from './features/directory/import/words.de'
import { words as listing } from './features/directory/listing/words.de'
import { words as keys } from './features/identity/key/words.de'
import { words as members } from './features/identity/members/words.de'
import { words as data } from './features/export/words.de'
import { words as identity } from './features/identity/words.de'
import { words as media } from './features/media/words.de'
import { words as endorsements } from './features/endorsements/words.de'
import { words as duplicates } from './features/duplicates/words.de'
import { words as enquiries } from './features/enquiries/words.de'
import { words as moderation } from './features/moderation/words.de'
import { words as bell } from './features/notifications/words.de'
import { words as payEvents } from './features/platform/events/words.de'
import { words as planEditor } from './features/platform/plans/words.de'
import { words as revenue } from './features/platform/revenue/words.de'
import { words as paying } from './features/platform/subscriptions/words.de'
import { words as platform } from './features/platform/words.de'
import { words as palette } from './features/palette/words.de'
import { words as shell } from './features/shell/words.de'
import { words as domains } from './features/tenancy/domains/words.de'
import { words as usage } from './features/usage/words.de'
import { words as testData } from './features/testdata/words.de'
import { words as surplus } from './features/directory/surplus/words.de'
import { words as featured } from './features/billing/featured/words.de'
import { words as failing } from './features/platform/failed/words.de'
import { words as drift } from './features/platform/drift/words.de'
import { words as tenancy } from './features/tenancy/words.de'
import { words as ui } from './ui/words.de'

export const words = {
  ...ui,
  ...shell,
  ...identity,
  ...members,
  ...keys,
  ...platform,
  ...planEditor,
  ...paying,
  ...payEvents,
  ...revenue,
  ...tenancy,
  ...domains,
  ...media,
  ...billing,
  ...directory,
  ...bulkEdits,
  ...imports,
  ...claim,
  ...searchWords,
  ...history,
  ...listing,
  ...data,
  ...audit,
  ...palette,
  ...endorsements,
  ...duplicates,
  ...enquiries,
  ...moderation,
  ...bell,
  ...testData,
  ...usage,
  ...surplus,
  ...featured,
  ...failing,
  ...drift,
}

export { refusals } from './lib/refusals.de'

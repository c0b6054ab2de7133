import { words as audit } from './features/audit/words.ar'
import { words as billing } from './features/billing/words.ar'
import { words as directory } from './features/directory/words.ar'
import { words as claim } from './features/directory/claim/words.ar'
import { words as searchWords } from './features/directory/searchwords/words.ar'
import { words as bulkEdits } from './features/directory/bulk/words.ar'
import { words as history } from './features/directory/history/words.ar'
import { words as imports } from './features/directory/import/words.ar'
import { words as listing } from './features/directory/listing/words.ar'
import { words as keys } from './features/identity/key/words.ar'
import { words as members } from './features/identity/members/words.ar'
import { words as data } from './features/export/words.ar'
import { words as identity } from './features/identity/words.ar'
import { words as media } from './features/media/words.ar'
import { words as endorsements } from './features/endorsements/words.ar'
import { words as duplicates } from './features/duplicates/words.ar'
import { words as enquiries } from './features/enquiries/words.ar'
import { words as moderation } from './features/moderation/words.ar'
import { words as bell } from './features/notifications/words.ar'
import { words as payEvents } from './features/platform/events/words.ar'
import { words as planEditor } from './features/platform/plans/words.ar'
import { words as revenue } from './features/platform/revenue/words.ar'
import { words as paying } from './features/platform/subscriptions/words.ar'
import { words as platform } from './features/platform/words.ar'
import { words as palette } from './features/palette/words.ar'
import { words as shell } from './features/shell/words.ar'
import { words as domains } from './features/tenancy/domains/words.ar'
import { words as usage } from './features/usage/words.ar'
import { words as testData } from './features/testdata/words.ar'
import { words as surplus } from './features/directory/surplus/words.ar'
import { words as featured } from './features/billing/featured/words.ar'
import { words as failing } from './features/platform/failed/words.ar'
import { words as drift } from './features/platform/drift/words.ar'
import { words as tenancy } from './features/tenancy/words.ar'
import { words as ui } from './ui/words.ar'

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

export { refusals } from './lib/refusals.ar'

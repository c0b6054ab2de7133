import { words as audit } from './features/audit/words.en'
import { words as billing } from './features/billing/words.en'
import { words as directory } from './features/directory/words.en'
import { words as claim } from './features/directory/claim/words.en'
import { words as searchWords } from './features/directory/searchwords/words.en'
import { words as bulkEdits } from './features/directory/bulk/words.en'
import { words as history } from './features/directory/history/words.en'
import { words as imports } from './features/directory/import/words.en'
import { words as listing } from './features/directory/listing/words.en'
import { words as keys } from './features/identity/key/words.en'
import { words as members } from './features/identity/members/words.en'
import { words as data } from './features/export/words.en'
import { words as identity } from './features/identity/words.en'
import { words as media } from './features/media/words.en'
import { words as endorsements } from './features/endorsements/words.en'
import { words as duplicates } from './features/duplicates/words.en'
import { words as enquiries } from './features/enquiries/words.en'
import { words as moderation } from './features/moderation/words.en'
import { words as bell } from './features/notifications/words.en'
import { words as payEvents } from './features/platform/events/words.en'
import { words as planEditor } from './features/platform/plans/words.en'
import { words as revenue } from './features/platform/revenue/words.en'
import { words as paying } from './features/platform/subscriptions/words.en'
import { words as platform } from './features/platform/words.en'
import { words as palette } from './features/palette/words.en'
import { words as shell } from './features/shell/words.en'
import { words as domains } from './features/tenancy/domains/words.en'
import { words as usage } from './features/usage/words.en'
import { words as testData } from './features/testdata/words.en'
import { words as surplus } from './features/directory/surplus/words.en'
import { words as featured } from './features/billing/featured/words.en'
import { words as failing } from './features/platform/failed/words.en'
import { words as drift } from './features/platform/drift/words.en'
import { words as tenancy } from './features/tenancy/words.en'
import { words as ui } from './ui/words.en'

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

export type Words = typeof words

import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readProblem } from '../../../lib/problem'
import { RecordSkeleton } from '../../../ui/RecordSkeleton'
import { SettingsPage } from '../../../ui/templates'
import { useMay } from '../../identity/useSession'
import { ProblemState } from '../../shell/ProblemState'
import { SearchWordsQuery } from './documents'
import { MissedSection } from './MissedSection'
import { type Editing, SynonymDialog } from './SynonymDialog'
import { SynonymsSection } from './SynonymsSection'
import { WaitedForSection } from './WaitedForSection'

/** What visitors' words find: what they looked for in vain, and what means the same. */
export function SearchWordsPage() {
  const { t } = useTranslation()
  const mayWrite = useMay('category.write')
  const [editing, edit] = useState<Editing>()
  const { data, error, refetch } = useQuery(SearchWordsQuery)
  if (!data) {
    if (error) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  return (
    <SettingsPage title={t('searchWords.title')}>
      <MissedSection
        missed={data.missedSearches}
        mayWrite={mayWrite}
        onMake={(text) => edit({ terms: [], onlyFrom: text, missed: text })}
      />
      <SynonymsSection synonyms={data.synonyms} mayWrite={mayWrite} onEdit={edit} />
      <WaitedForSection counts={data.savedSearchCounts} />
      {editing && <SynonymDialog editing={editing} onClose={() => edit(undefined)} />}
    </SettingsPage>
  )
}

import { useQuery } from '@apollo/client/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { readProblem } from '../../lib/problem'
import { RecordSkeleton } from '../../ui/RecordSkeleton'
import { Section } from '../../ui/Section'
import { SettingsPage } from '../../ui/templates'
import { DeletionSection } from '../deletion/DeletionSection'
import { ProblemState } from '../shell/ProblemState'
import classes from './DataPage.module.css'
import { ExportForm } from './ExportForm'
import { ExportRow } from './ExportRow'

const DataPageQuery = graphql(`
  query DataPage {
    tenantExports {
      id
      state
      ...ExportRow
    }
    tenant {
      id
      slug
      name
    }
  }
`)

const POLL = 4_000

/** What an owner may take along, and how they end it. While an export is under way the page looks again by itself. */
export function DataPage() {
  const { t } = useTranslation()
  const { data, error, refetch, startPolling, stopPolling } = useQuery(DataPageQuery)
  const underWay = data?.tenantExports.some(({ state }) => state === 'WAITING' || state === 'RUNNING') ?? false
  useEffect(() => {
    if (!underWay) return
    startPolling(POLL)
    return stopPolling
  }, [underWay, startPolling, stopPolling])
  if (!data) {
    if (error) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  return (
    <SettingsPage title={t('data.title')} back={{ to: { to: '/settings' }, label: t('data.back') }}>
      <Section title={t('data.export')} lead={t('data.exportText')}>
        <ExportForm underWay={underWay} onAsked={() => void refetch()} />
        {data.tenantExports.length > 0 && (
          <ul className={classes.list} aria-label={t('data.exports')}>
            {data.tenantExports.map((each) => (
              <ExportRow key={each.id} export={each} />
            ))}
          </ul>
        )}
      </Section>
      <DeletionSection tenant={data.tenant} />
    </SettingsPage>
  )
}

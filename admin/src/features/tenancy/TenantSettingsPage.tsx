import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { readProblem } from '../../lib/problem'
import { RecordSkeleton } from '../../ui/RecordSkeleton'
import { ProblemState } from '../shell/ProblemState'
import { TenantSettings } from './TenantSettings'

const TenantSettingsQuery = graphql(`
  query TenantSettingsPage {
    tenant {
      id
      ...TenantSettings
    }
  }
`)

export function TenantSettingsPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(TenantSettingsQuery)
  if (data) return <TenantSettings tenant={data.tenant} />
  if (error) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
  return <RecordSkeleton label={t('common.loading')} />
}

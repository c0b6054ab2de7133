import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { RecordSkeleton } from '../../../ui/RecordSkeleton'
import { ProblemState } from '../../shell/ProblemState'
import { BrandEditor } from './BrandEditor'

const BrandPageQuery = graphql(`
  query BrandPage {
    tenant {
      id
      ...BrandEditor
    }
  }
`)

export function BrandPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(BrandPageQuery)
  if (data) return <BrandEditor tenant={data.tenant} />
  if (error) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
  return <RecordSkeleton label={t('common.loading')} />
}

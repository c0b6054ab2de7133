import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../gql'
import { readProblem } from '../../lib/problem'
import { RecordSkeleton } from '../../ui/RecordSkeleton'
import { Section } from '../../ui/Section'
import { ProblemState } from '../shell/ProblemState'
import { Comparison, type ComparisonProps } from './Comparison'
import { ComparedFields, PairQuery } from './documents'

/** The two of a pair as they are at this moment; of two that became one, which it is. */
export function PairEvidence({ pair, ...decide }: Omit<ComparisonProps, 'sides'>) {
  const { t } = useTranslation()
  const [elder, younger] = pair.listings
  const { data, error, refetch } = useQuery(PairQuery, {
    variables: { one: elder?.id ?? '', other: younger?.id ?? '' },
    fetchPolicy: 'cache-and-network',
  })
  if (error && !data) return <ProblemState problem={readProblem(error)} onRetry={() => void refetch()} />
  if (!data) return <RecordSkeleton label={t('common.loading')} />
  const one = data.one && readFragment(ComparedFields, data.one)
  const other = data.other && readFragment(ComparedFields, data.other)
  if (one && other) return <Comparison pair={pair} sides={[one, other]} {...decide} />
  const left = one ?? other
  return (
    <Section title={t(`duplicates.was.${pair.status}`)}>
      {left ? (
        <Link to="/listings/$id" params={{ id: left.id }}>
          {t('duplicates.merged', { name: left.name })}
        </Link>
      ) : (
        t('duplicates.gone')
      )}
    </Section>
  )
}

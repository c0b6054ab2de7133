import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { Moment } from '../../../ui/Moment'
import { Section } from '../../../ui/Section'
import { SettingsPage } from '../../../ui/templates'
import { useMay } from '../../identity/useSession'
import { ProblemState } from '../../shell/ProblemState'
import { Locked } from '../../usage/Locked'
import { ImportsQuery } from './documents'
import { FileDrop } from './FileDrop'
import classes from './Import.module.css'
import { StateChip } from './StateChip'

/** Files of listings: a new one, and those that came before. */
export function ImportsPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const mayWrite = useMay('listing.write')
  const { data, error, refetch, fetchMore } = useQuery(ImportsQuery, { skip: !mayWrite })
  const list = data?.listingImports
  if (!mayWrite) return <ProblemState page problem={{ code: 'FORBIDDEN', message: '', fields: [] }} />
  if (error && !data) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
  const more = () =>
    void fetchMore({
      variables: { after: list?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        listingImports: {
          ...next.listingImports,
          nodes: [...before.listingImports.nodes, ...next.listingImports.nodes],
        },
      }),
    })
  return (
    <SettingsPage title={t('imports.title')} back={{ to: { to: '/listings' }, label: t('imports.back') }}>
      <Locked opens="Mutation.startListingImport" limit="listings" />
      <Section title={t('imports.new')} lead={t('imports.lead')}>
        <FileDrop />
      </Section>
      {list && list.nodes.length > 0 && (
        <Section title={t('imports.before')} lead={t('imports.beforeLead')}>
          <ul className={classes.list}>
            {list.nodes.map(({ id, fileName, state, createdAt, counts, planned }) => (
              <li key={id}>
                <Link to="/imports/$id" params={{ id }} className={classes.row}>
                  <span className={classes.name} dir="auto">
                    {fileName}
                  </span>
                  <StateChip state={state} />
                  <span className={classes.facts}>
                    <Moment at={createdAt} />
                    {counts
                      ? ` · ${t('imports.did', { created: format.number(counts.created), updated: format.number(counts.updated) })}`
                      : planned &&
                        ` · ${t('imports.rows', { count: planned.rows, shown: format.number(planned.rows) })}`}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          {list.pageInfo.hasNextPage && (
            <Button variant="default" size="xs" onClick={more}>
              {t('imports.more')}
            </Button>
          )}
        </Section>
      )}
    </SettingsPage>
  )
}

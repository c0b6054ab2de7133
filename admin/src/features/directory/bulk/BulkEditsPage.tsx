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
import classes from './Bulk.module.css'
import { BulkStateChip } from './BulkStateChip'
import { BulkEditsQuery } from './documents'
import { useChangeWords } from './useChangeWords'

/** Changes of many listings, the newest first: where one is found again that goes on by itself, or is to be taken back. */
export function BulkEditsPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const { change } = useChangeWords()
  const mayWrite = useMay('listing.write')
  const { data, error, refetch, fetchMore } = useQuery(BulkEditsQuery, { skip: !mayWrite })
  const list = data?.listingBulkEdits
  if (!mayWrite) return <ProblemState page problem={{ code: 'FORBIDDEN', message: '', fields: [] }} />
  if (error && !data) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
  const more = () =>
    void fetchMore({
      variables: { after: list?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        listingBulkEdits: {
          ...next.listingBulkEdits,
          nodes: [...before.listingBulkEdits.nodes, ...next.listingBulkEdits.nodes],
        },
      }),
    })
  return (
    <SettingsPage title={t('bulkEdit.all')} back={{ to: { to: '/listings' }, label: t('imports.back') }}>
      <Section
        title={t('bulkEdit.before')}
        lead={t(list?.nodes.length === 0 ? 'bulkEdit.none' : 'bulkEdit.beforeLead')}
      >
        <ul className={classes.listings}>
          {list?.nodes.map(({ id, state, createdAt, matched, changed, change: asked }) => (
            <li key={id}>
              <Link to="/bulk-edits/$id" params={{ id }} className={classes.listing}>
                {change(asked)}
              </Link>
              <BulkStateChip state={state} />
              <span className={classes.reason}>
                <Moment at={createdAt} />
                {` · ${t('bulkEdit.of', { changed: format.number(changed), matched: format.number(matched) })}`}
              </span>
            </li>
          ))}
        </ul>
        {list?.pageInfo.hasNextPage && (
          <Button variant="default" size="xs" onClick={more}>
            {t('imports.more')}
          </Button>
        )}
      </Section>
    </SettingsPage>
  )
}

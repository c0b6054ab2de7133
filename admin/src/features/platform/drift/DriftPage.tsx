import { useMutation, useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconCheck, IconRefresh } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../gql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Filter, Panel } from '../../../ui/Panel'
import { State } from '../../../ui/States'
import { ListPage } from '../../../ui/templates'
import { complain, say } from '../../../ui/toast'
import { Findings } from '../../shell/Findings'
import { OperatorsOnly } from '../OperatorsOnly'
import { EVERY } from '../platformSearch'
import { PayingTabs } from '../subscriptions/PayingTabs'
import { DriftQuery, DriftRow, ReconcileBilling } from './documents'
import { DriftTable } from './DriftTable'

/** So long the page looks for what a comparison finds: most are over by then, and whoever looks at a longer one reloads. */
const WATCHED_MS = 120_000

export function DriftPage() {
  return (
    <OperatorsOnly>
      <Drift />
    </OperatorsOnly>
  )
}

/** What the nightly comparison with whoever takes the payments found; it can be begun at once. */
function Drift() {
  const { t } = useTranslation()
  const format = useFormat()
  const text = useProblemText()
  const { show } = useSearch({ from: '/platform/subscriptions/drift' })
  const navigate = useNavigate({ from: '/platform/subscriptions/drift' })
  const { data, previousData, error, refetch, fetchMore, startPolling, stopPolling } = useQuery(DriftQuery, {
    variables: { isOpen: show !== 'all', first: 50 },
    fetchPolicy: 'cache-and-network',
    skipPollAttempt: () => document.hidden,
  })
  const [compare, { loading }] = useMutation(ReconcileBilling)
  const [till, setTill] = useState<number>()
  useEffect(() => {
    if (till === undefined) return
    const end = setTimeout(stopPolling, till - Date.now())
    return () => clearTimeout(end)
  }, [till, stopPolling])
  const page = (data ?? previousData)?.billingDrift
  const more = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { billingDrift: next } }) => ({
        ...before,
        billingDrift: { ...next, nodes: [...before.billingDrift.nodes, ...next.nodes] },
      }),
    })
  const begin = async () => {
    try {
      await compare()
      say(t('drift.begun'))
      startPolling(5_000)
      setTill(Date.now() + WATCHED_MS)
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
  }
  return (
    <ListPage
      title={t('drift.title')}
      beside={page && <span className="num">{format.number(page.totalCount)}</span>}
      actions={
        <>
          <Filter
            label={t('failing.show')}
            any={t('drift.open')}
            values={EVERY}
            word={() => t('drift.every')}
            value={show}
            onChange={(next) => void navigate({ search: { show: next } })}
          />
          <Button leftSection={<IconRefresh size={16} />} loading={loading} onClick={() => void begin()}>
            {t('drift.compare')}
          </Button>
        </>
      }
      below={<PayingTabs />}
    >
      <Panel>
        {data && page?.nodes.length === 0 ? (
          <State
            icon={<IconCheck size={24} stroke={1.6} />}
            title={t(show ? 'drift.never' : 'drift.none')}
            text={t('drift.noneText')}
          />
        ) : (
          <Findings
            problem={error && !data ? readProblem(error) : undefined}
            onRetry={() => void refetch()}
            none={{ holds: false, title: t('drift.none'), onClear: () => {} }}
            onMore={page?.pageInfo.hasNextPage ? () => void more() : undefined}
          >
            <DriftTable rows={page && readFragment(DriftRow, page.nodes)} stale={!data && page !== undefined} />
          </Findings>
        )}
      </Panel>
    </ListPage>
  )
}

import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { HealthState } from '../../../gql/graphql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { BoardCard, BoardPage } from '../../../ui/BoardPage'
import { Facts } from '../../../ui/Facts'
import { Moment } from '../../../ui/Moment'
import { RecordSkeleton } from '../../../ui/RecordSkeleton'
import { ProblemState } from '../../shell/ProblemState'
import { OperatorsOnly } from '../OperatorsOnly'
import { HealthQuery } from './documents'
import { useMeasures } from './measures'
import { ServiceCard } from './ServiceCard'
import { StateChip } from './StateChip'

const EVERY = 15_000

export function HealthPage() {
  return (
    <OperatorsOnly>
      <Health />
    </OperatorsOnly>
  )
}

/** How the installation stands, looked at again every quarter of a minute while the page is open. */
function Health() {
  const { t } = useTranslation()
  const format = useFormat()
  const { bytes, span, unitOf } = useMeasures()
  const { data, error, refetch, loading } = useQuery(HealthQuery, { pollInterval: EVERY, fetchPolicy: 'network-only' })
  if (!data) {
    if (error) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  const { state, checkedAt, database, queue, board, disk, redis, mail, payments, ...own } = data.systemHealth
  const lag = ({ replicas, replicaLagSeconds: behind }: typeof database) =>
    replicas === 0 ? t('health.noReplica') : behind === null ? t('health.lagUnknown') : span(behind)
  const chip = (is: HealthState) => <StateChip is={is} />
  return (
    <BoardPage
      title={t('health.title')}
      beside={
        <>
          {chip(state)} <Moment at={checkedAt} />
        </>
      }
      actions={
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} />}
          loading={loading}
          onClick={() => void refetch()}
        >
          {t('health.again')}
        </Button>
      }
    >
      <BoardCard
        title={t('health.database')}
        state={chip(database.state)}
        figure={format.number(Math.round(database.answerMs * 10) / 10)}
        unit={t('health.answerMs')}
        part={{
          of: database.connections / database.maxConnections,
          label: t('health.connectionsOf', { taken: database.connections, all: database.maxConnections }),
        }}
      >
        <Facts
          facts={[
            [t('health.connections'), code(`${database.connections} / ${database.maxConnections}`)],
            [t('health.size'), bytes(database.bytes)],
            [t('health.lag'), lag(database)],
            [t('health.version'), code(`PostgreSQL ${database.version}`)],
            [t('health.migration'), code(database.migration ?? '–')],
          ]}
        />
      </BoardCard>
      <BoardCard
        title={t('health.queue')}
        state={chip(queue.state)}
        figure={format.number(queue.due)}
        unit={t('health.due')}
      >
        <Facts
          facts={[
            [t('health.waiting'), format.number(queue.waiting)],
            [t('health.running'), format.number(queue.running)],
            [t('health.oldest'), queue.oldestSeconds === 0 ? '–' : span(queue.oldestSeconds)],
            [
              t('health.failed'),
              <Link key="failed" to="/platform/jobs">
                {format.number(queue.failed)}
              </Link>,
            ],
          ]}
        />
      </BoardCard>
      <BoardCard
        title={t('health.board')}
        state={chip(board.state)}
        figure={format.number(board.waiting)}
        unit={t('health.events')}
      >
        <Facts facts={[[t('health.oldest'), board.oldestSeconds === 0 ? '–' : span(board.oldestSeconds)]]} />
      </BoardCard>
      {disk && (
        <BoardCard
          title={t('health.disk')}
          state={chip(disk.state)}
          figure={bytes(disk.freeBytes)}
          unit={t('health.free')}
          part={{
            of: 1 - disk.freeBytes / disk.totalBytes,
            label: t('health.diskOf', { taken: bytes(disk.totalBytes - disk.freeBytes), all: bytes(disk.totalBytes) }),
          }}
        >
          <Facts facts={[[t('health.total'), bytes(disk.totalBytes)]]} />
        </BoardCard>
      )}
      <ServiceCard title={t('health.mail')} service={mail} none={t('health.noMail')} />
      <ServiceCard title={t('health.payments')} service={payments} none={t('health.noPayments')} />
      <ServiceCard title={t('health.redis')} service={redis} none={t('health.noRedis')} />
      <BoardCard
        title={t('health.process')}
        figure={unitOf(own.uptimeSeconds).figure}
        unit={`${unitOf(own.uptimeSeconds).unit} ${t('health.up')}`}
      >
        <Facts
          facts={[
            [t('health.version'), code(versionOf(own))],
            [t('health.runsOn'), code(`Node.js ${own.nodeVersion}`)],
          ]}
        />
      </BoardCard>
    </BoardPage>
  )
}

const versionOf = ({ version, revision }: { version: string; revision: string | null }): string =>
  revision ? `${version} (${revision})` : version

/** Written from left to right in every language. */
const code = (text: string) => <span className="ltr">{text}</span>

import { useMutation, useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql, readFragment } from '../../../gql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Confirm } from '../../../ui/Confirm'
import { Moment } from '../../../ui/Moment'
import { Panel } from '../../../ui/Panel'
import { QueuePage } from '../../../ui/QueuePage'
import { RecordSkeleton } from '../../../ui/RecordSkeleton'
import { State } from '../../../ui/States'
import { ListPage } from '../../../ui/templates'
import { complain, say } from '../../../ui/toast'
import { ProblemState } from '../../shell/ProblemState'
import { OperatorsOnly } from '../OperatorsOnly'
import classes from '../platform.module.css'
import { FailedJobFields, JobEvidence } from './JobEvidence'

const FailedJobsQuery = graphql(`
  query FailedJobs($first: Int, $after: String) {
    failedJobs(first: $first, after: $after) {
      nodes {
        id
        ...FailedJobRecord
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)

const RetryJob = graphql(`
  mutation RetryJob($id: ID!) {
    retryJob(id: $id) {
      id
    }
  }
`)
const DropJob = graphql(`
  mutation DropJob($id: ID!) {
    dropJob(id: $id) {
      id
    }
  }
`)

export function FailedJobsPage() {
  return (
    <OperatorsOnly>
      <FailedJobs />
    </OperatorsOnly>
  )
}

/** Jobs that failed for good: what they failed with, and whether they are tried again or given up. */
function FailedJobs() {
  const { t } = useTranslation()
  const format = useFormat()
  const text = useProblemText()
  const [asked, setAsked] = useState<string>()
  const [dropping, setDropping] = useState(false)
  const { data, error, refetch } = useQuery(FailedJobsQuery, { variables: { first: 100 }, fetchPolicy: 'network-only' })
  const again = { refetchQueries: ['FailedJobs'], awaitRefetchQueries: true }
  const [retry, { loading }] = useMutation(RetryJob, again)
  const [drop] = useMutation(DropJob, again)
  if (!data) {
    if (error) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  const jobs = readFragment(FailedJobFields, data.failedJobs.nodes)
  const count = <span className="num">{format.number(data.failedJobs.totalCount)}</span>
  const job = jobs.find(({ id }) => id === asked) ?? jobs[0]
  if (!job)
    return (
      <ListPage title={t('jobs.title')} beside={count}>
        <Panel>
          <State icon={<IconChecks size={24} stroke={1.6} />} title={t('jobs.none')} text={t('jobs.noneText')} />
        </Panel>
      </ListPage>
    )
  const decide = async (run: () => Promise<unknown>, done: string) => {
    try {
      await run()
      say(done)
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
  }
  const { id, task } = job
  return (
    <QueuePage
      title={t('jobs.title')}
      beside={count}
      label={t('jobs.title')}
      chosen={id}
      onChoose={setAsked}
      items={jobs.map((each) => ({
        id: each.id,
        row: (
          <span className={classes.job}>
            <span className={`${classes.name} ltr`}>{each.task}</span>
            <span className={classes.under}>
              <Moment at={each.failedAt} />
            </span>
            <span className={`${classes.under} clip ltr`}>{each.error}</span>
          </span>
        ),
      }))}
    >
      <JobEvidence job={job}>
        <Button
          loading={loading}
          onClick={() => void decide(() => retry({ variables: { id } }), t('jobs.retried', { task }))}
        >
          {t('jobs.retry')}
        </Button>
        <Button variant="default" onClick={() => setDropping(true)}>
          {t('jobs.drop')}
        </Button>
      </JobEvidence>
      <Confirm
        opened={dropping}
        danger
        title={t('jobs.dropTitle', { task, id })}
        confirm={t('jobs.drop')}
        cancel={t('common.cancel')}
        onConfirm={async () => {
          await decide(() => drop({ variables: { id } }), t('jobs.dropped', { task }))
          setDropping(false)
        }}
        onClose={() => setDropping(false)}
      >
        {t('jobs.dropText')}
      </Confirm>
    </QueuePage>
  )
}

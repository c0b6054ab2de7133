import { Button } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
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
import { JobEvidence } from './JobEvidence'
import { useFailedJobs } from './useFailedJobs'

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
  const { jobs, total, error, refetch, retrying, more, retry, drop } = useFailedJobs()
  if (!jobs) {
    if (error) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  const count = <span className="num">{format.number(total)}</span>
  const job = jobs.find(({ id }) => id === asked) ?? jobs[0]
  if (!job)
    return (
      <ListPage title={t('jobs.title')} beside={count}>
        <Panel>
          <State icon={<IconChecks size={24} stroke={1.6} />} title={t('jobs.none')} text={t('jobs.noneText')} />
        </Panel>
      </ListPage>
    )
  const { id, task } = job
  // The eye stays where it is: what comes after the one that was decided, or before it at the end of the list.
  const next = jobs[jobs.indexOf(job) + 1] ?? jobs.at(-2)
  const decide = async (verb: (id: string) => Promise<void>, done: string) => {
    try {
      await verb(id)
      setAsked(next?.id)
      say(done)
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
  }
  return (
    <QueuePage
      title={t('jobs.title')}
      beside={count}
      label={t('jobs.title')}
      chosen={id}
      onChoose={setAsked}
      more={
        more && (
          <Button variant="default" size="xs" m="sm" onClick={() => void more()}>
            {t('team.showMore')}
          </Button>
        )
      }
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
        <Button loading={retrying} onClick={() => void decide(retry, t('jobs.retried', { task }))}>
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
          await decide(drop, t('jobs.dropped', { task }))
          setDropping(false)
        }}
        onClose={() => setDropping(false)}
      >
        {t('jobs.dropText')}
      </Confirm>
    </QueuePage>
  )
}

import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { FailedJobRecordFragment } from '../../../gql/graphql'
import { Facts } from '../../../ui/Facts'
import { Moment } from '../../../ui/Moment'
import { Section } from '../../../ui/Section'
import classes from '../platform.module.css'

export const FailedJobFields = graphql(`
  fragment FailedJobRecord on FailedJob {
    id
    task
    tenantId
    requestId
    attempts
    error
    queuedAt
    failedAt
  }
`)

/** What is known of a job that failed; `children` decide. */
export function JobEvidence({ job, children }: { job: FailedJobRecordFragment; children: ReactNode }) {
  const { t } = useTranslation()
  const code = (text: string | null) => (text ? <code className="ltr">{text}</code> : '–')
  return (
    <Section title={t('jobs.job', { task: job.task })} lead={t('jobs.jobText')}>
      <pre className={classes.error}>{job.error ?? t('jobs.noError')}</pre>
      <Facts
        facts={[
          [t('jobs.id'), code(job.id)],
          [t('jobs.attempts'), String(job.attempts)],
          [t('jobs.queued'), <Moment key="queued" at={job.queuedAt} />],
          [t('jobs.failed'), <Moment key="failed" at={job.failedAt} />],
          [
            t('platform.tenant'),
            job.tenantId ? (
              <Link key="tenant" to="/platform/tenants/$id" params={{ id: job.tenantId }}>
                {t('jobs.toTenant')}
              </Link>
            ) : (
              '–'
            ),
          ],
          [t('problem.requestId'), code(job.requestId)],
        ]}
      />
      <div className={classes.decide}>{children}</div>
    </Section>
  )
}

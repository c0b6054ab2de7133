import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { StripeEventRecordFragment } from '../../../gql/graphql'
import { useFormat } from '../../../lib/format'
import { Facts } from '../../../ui/Facts'
import { Moment } from '../../../ui/Moment'
import { Section } from '../../../ui/Section'
import classes from '../platform.module.css'
import { EventState } from './EventState'

const REASONS = ['UNKNOWN_TYPE', 'UNKNOWN_SUBJECT', 'UNKNOWN_ACCOUNT', 'LIVEMODE'] as const

/** What is known of an event; `children` decide. */
export function EventEvidence({ event, children }: { event: StripeEventRecordFragment; children: ReactNode }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { state, reason, tenant, nextAt, processedAt, attempts, lastError } = event
  const why = REASONS.find((known) => known === reason)
  const code = (text: string | null) => (text ? <code className={`${classes.code} ltr`}>{text}</code> : '–')
  const when = (at: string | null) => (at ? <Moment at={at} /> : '–')
  return (
    <Section
      title={t('payEvents.event', { type: event.type })}
      lead={why ? t(`payEvents.reason.${why}`) : t(`payEvents.text.${state}`)}
      actions={<EventState is={state} />}
    >
      {lastError && <pre className={classes.error}>{lastError}</pre>}
      <Facts
        facts={[
          [
            t('platform.tenant'),
            tenant ? (
              <Link key="tenant" to="/platform/tenants/$id" params={{ id: tenant.id }} dir="auto">
                {tenant.name}
              </Link>
            ) : (
              t('payEvents.nobody')
            ),
          ],
          [t('payEvents.id'), code(event.id)],
          [t('payEvents.subject'), code(event.subject)],
          [t('payEvents.object'), code(event.objectRef)],
          [t('payEvents.received'), when(event.receivedAt)],
          [t('payEvents.sent'), when(event.sentAt)],
          state === 'WAITING' ? [t('payEvents.next'), when(nextAt)] : [t('payEvents.processed'), when(processedAt)],
          [t('jobs.attempts'), format.number(attempts)],
          [t('payEvents.money'), t(event.livemode ? 'payEvents.live' : 'payEvents.test')],
          [t('health.version'), code(event.apiVersion)],
        ]}
      />
      <div className={classes.decide}>{children}</div>
    </Section>
  )
}

import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PlatformTenantRecordFragment } from '../../../gql/graphql'
import { useFormat } from '../../../lib/format'
import { Facts } from '../../../ui/Facts'
import { Moment } from '../../../ui/Moment'
import { Section } from '../../../ui/Section'
import classes from '../platform.module.css'

export function TenantFacts({ tenant }: { tenant: PlatformTenantRecordFragment }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { statusReason, reopenableUntil, owners, usage } = tenant
  return (
    <>
      <Section title={t('platform.facts')}>
        <Facts
          facts={[
            [
              t('settings.slug'),
              <code key="slug" className="ltr">
                {tenant.slug}
              </code>,
            ],
            [t('platform.stateSince'), <Moment key="since" at={tenant.statusChangedAt} />],
            ...(statusReason ? [[t('platform.reason'), statusReason] as [string, string]] : []),
            ...(reopenableUntil ? [[t('platform.reopenable'), format.date(reopenableUntil)] as [string, string]] : []),
            [t('platform.founded'), <Moment key="founded" at={tenant.createdAt} />],
            [t('platform.listings'), format.number(usage.listings)],
            [
              t('platform.members'),
              <Link key="members" to="/platform/people" search={{ tenant: tenant.id }}>
                {format.number(usage.members)}
              </Link>,
            ],
            [
              t('settings.locale'),
              <span key="locale" className="ltr">
                {tenant.locale}
              </span>,
            ],
            [t('settings.timezone'), tenant.timezone.replaceAll('_', ' ')],
          ]}
        />
      </Section>
      <Section title={t('platform.owners')}>
        <ul className={classes.plain}>
          {owners.map(({ userId, name, email }) => (
            <li key={userId} className={classes.words}>
              <div dir="auto">{name}</div>
              <div className={`${classes.under} ltr`}>{email}</div>
            </li>
          ))}
          {owners.length === 0 && <li className="muted">{t('platform.noOwner')}</li>}
        </ul>
      </Section>
    </>
  )
}

import { useTranslation } from 'react-i18next'
import type { DomainRowFragment } from '../../../gql/graphql'
import { CopyText } from '../../../ui/CopyText'
import classes from './Domains.module.css'

/** The two records to enter where the name is administered: one proves it, one leads visitors here. */
export function DomainRecords({ domain, pointTo }: { domain: DomainRowFragment; pointTo: string }) {
  const { t } = useTranslation()
  const { record, host, isApex } = domain
  return (
    <div className={classes.records}>
      <Record title={t('domains.proof')} type={record.type} name={record.name} value={record.value} />
      {pointTo && (
        <Record
          title={t(isApex ? 'domains.pointApex' : 'domains.point')}
          type={isApex ? 'ALIAS' : 'CNAME'}
          name={host}
          value={pointTo}
        />
      )}
    </div>
  )
}

function Record({ title, type, name, value }: { title: string; type: string; name: string; value: string }) {
  const { t } = useTranslation()
  return (
    <div className={classes.record}>
      <p className={classes.recordTitle}>{title}</p>
      <dl className={classes.lines}>
        <dt>{t('domains.type')}</dt>
        <dd>
          <code className="ltr">{type}</code>
        </dd>
        <dt>{t('domains.recordName')}</dt>
        <dd>
          <CopyText label={t('domains.copyName', { type })} value={name} />
        </dd>
        <dt>{t('domains.value')}</dt>
        <dd>
          <CopyText label={t('domains.copyValue', { type })} value={value} />
        </dd>
      </dl>
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import type { DomainRowFragment } from '../../../gql/graphql'
import { Moment } from '../../../ui/Moment'
import classes from './Domains.module.css'

const MINUTE = 60_000

/** What the last look found, what that means, and when the next one is. */
export function DomainState({ domain, primary }: { domain: DomainRowFragment; primary: string | undefined }) {
  const { t } = useTranslation()
  const { status, problem, checkedAt, nextCheckAt, failedChecks, isPrimary } = domain
  const meaning =
    status === 'PENDING'
      ? t(problem ? `domains.problem.${problem}` : 'domains.fresh')
      : status === 'FAILING'
        ? t('domains.failing', { count: 3 - failedChecks })
        : status === 'RELEASED'
          ? t('domains.released')
          : isPrimary
            ? t('domains.servedPrimary')
            : primary
              ? t('domains.servedOnto', { host: primary })
              : t('domains.served')
  return (
    <div className={classes.state} role="status">
      <p>{meaning}</p>
      <p className={classes.looks}>
        {checkedAt && (
          <>
            {t('domains.looked')} <Moment at={checkedAt} />.{' '}
          </>
        )}
        {nextCheckAt &&
          (Date.parse(nextCheckAt) - Date.now() < MINUTE ? (
            t('domains.nextSoon')
          ) : (
            <>
              {t('domains.next')} <Moment at={nextCheckAt} />.
            </>
          ))}
        {!nextCheckAt && status === 'PENDING' && t('domains.nextNever')}
      </p>
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import type { ModerationEntryFragment } from '../../gql/graphql'
import classes from './Moderation.module.css'
import { Words } from './Words'

/** What somebody claims or suggests: the proof, and each field as it reads and as it should. */
export function Proposed({ entry }: { entry: ModerationEntryFragment }) {
  const { t } = useTranslation()
  const { kind, details, claimantEmail, proposedChanges } = entry
  if (kind !== 'CLAIM' && kind !== 'EDIT') return null
  return (
    <>
      {proposedChanges.length > 0 && (
        <dl className={classes.changes} aria-label={t('moderation.suggested')}>
          {proposedChanges.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{t(`moderation.field.${field}`)}</dt>
              {before && (
                <dd dir="auto">
                  <del>{before}</del>
                </dd>
              )}
              <dd dir="auto">
                <ins>{after}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {(details || kind === 'CLAIM') && <Words label={t('moderation.proof')} text={details} />}
      {claimantEmail && (
        <p className={classes.under}>
          {t('moderation.claimant')}: <bdi>{claimantEmail}</bdi>
        </p>
      )}
    </>
  )
}

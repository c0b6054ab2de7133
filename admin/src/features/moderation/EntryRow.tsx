import { useTranslation } from 'react-i18next'
import type { ModerationEntryFragment } from '../../gql/graphql'
import { useFormat } from '../../lib/format'
import { Chip } from '../../ui/Chip'
import { Moment } from '../../ui/Moment'
import classes from './Moderation.module.css'

/** One line of the queue: what it is about, in whose words, since when. */
export function EntryRow({ entry }: { entry: ModerationEntryFragment }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { kind, reason, listing, listingImport, endorsement, details, signals, escalatedAt, hiddenAt } = entry
  const { createdAt, proposedChanges } = entry
  const said = {
    ENDORSEMENT: endorsement?.comment,
    IMPORT: t('moderation.importText'),
    // Whoever gave no reason is told by what they would change.
    EDIT: details || format.row(proposedChanges.map(({ field }) => t(`moderation.field.${field}`))),
    REPORT: details,
    CLAIM: details,
  }[kind]
  return (
    <span className={classes.row}>
      <span className={classes.line}>
        <span className={classes.kind}>{reason ? t(`moderation.reason.${reason}`) : t(`moderation.kind.${kind}`)}</span>
        <span className={classes.under}>
          <Moment at={createdAt} />
        </span>
      </span>
      <bdi className={`${classes.name} clip`}>
        {listing?.name ?? listingImport?.fileName ?? t('moderation.noListing')}
      </bdi>
      <bdi className={`${classes.under} clip`}>{said || t('moderation.noWords')}</bdi>
      {(escalatedAt || hiddenAt || signals.length > 0) && (
        <span className={classes.chips}>
          {escalatedAt && <Chip tone="bad">{t('moderation.escalated')}</Chip>}
          {hiddenAt && <Chip tone="wait">{t('moderation.hidden')}</Chip>}
          {signals.length > 0 && <Chip tone="look">{t('moderation.signals', { count: signals.length })}</Chip>}
        </span>
      )}
    </span>
  )
}

import { useTranslation } from 'react-i18next'
import type { EnquiryEntryFragment } from '../../gql/graphql'
import { Chip } from '../../ui/Chip'
import { Moment } from '../../ui/Moment'
import classes from './Enquiries.module.css'

/** One line of the inbox: who asks whom, the last that was said, since when. */
export function EnquiryRow({ enquiry }: { enquiry: EnquiryEntryFragment }) {
  const { t } = useTranslation()
  const { name, listing, messages, signals, lastMessageAt } = enquiry
  return (
    <span className={classes.row}>
      <span className={classes.line}>
        <bdi className={`${classes.name} clip`}>{name}</bdi>
        <span className={classes.when}>
          <Moment at={lastMessageAt} />
        </span>
      </span>
      <bdi className={`${classes.under} clip`}>{listing?.name ?? t('enquiries.noListing')}</bdi>
      <bdi className={`${classes.under} clip`}>{messages.at(-1)?.text}</bdi>
      {signals.length > 0 && (
        <span className={classes.chips}>
          <Chip tone="look">{t('enquiries.signals', { count: signals.length })}</Chip>
        </span>
      )}
    </span>
  )
}

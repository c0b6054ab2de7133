import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EnquiryEntryFragment } from '../../gql/graphql'
import { Chip } from '../../ui/Chip'
import { Facts } from '../../ui/Facts'
import { Moment } from '../../ui/Moment'
import { Section } from '../../ui/Section'
import classes from './Enquiries.module.css'

const TONES = { NEW: 'wait', ANSWERED: 'good', CLOSED: 'calm', SPAM: 'bad' } as const

/** As the widget names the wording it shows (`EnquireForm`). */
const WIDGET_WORDING = 'widget-2026-11'

/** Everything that was said, who asks and how they are reached. `children`: the answer. */
export function Thread({ enquiry, children }: { enquiry: EnquiryEntryFragment; children: ReactNode }) {
  const { t } = useTranslation()
  const { name, status, email, phone, listing, messages, signals, consentVersion } = enquiry
  const facts: [string, ReactNode][] = [
    [
      t('enquiries.contact'),
      <span key="contact" className={classes.contact}>
        <a href={`mailto:${email}`} className="ltr">
          {email}
        </a>
        {phone && (
          <a href={`tel:${phone}`} className="ltr">
            {phone}
          </a>
        )}
      </span>,
    ],
    [t('enquiries.consent'), consent()],
  ]
  return (
    <Section
      title={t('enquiries.title', { name })}
      actions={<Chip tone={TONES[status]}>{t(`enquiries.status.${status}`)}</Chip>}
    >
      <div className={classes.thread}>
        {listing && (
          <p className={classes.about}>
            <bdi>{listing.name}</bdi>
            <Link to="/listings/$id" params={{ id: listing.id }}>
              {t('enquiries.toListing')}
            </Link>
          </p>
        )}
        {signals.length > 0 && (
          <ul className={classes.signals} aria-label={t('enquiries.lookTwice')}>
            {signals.map((signal) => (
              <li key={signal}>{t(`enquiries.signal.${signal}`)}</li>
            ))}
          </ul>
        )}
        <ol className={classes.messages} aria-label={t('enquiries.thread')}>
          {messages.map(({ id, author, text, createdAt, writer }) => (
            <li key={id} className={classes.message} data-author={author}>
              <p className={classes.by}>
                <bdi>{author === 'VISITOR' ? name : answerer(writer?.name)}</bdi>
                <span>
                  <Moment at={createdAt} />
                </span>
              </p>
              <p className={classes.words} dir="auto">
                {text}
              </p>
            </li>
          ))}
        </ol>
        {children}
        <Facts facts={facts} />
      </div>
    </Section>
  )
  /** What the widget asks is known here; another front end has its own words. */
  function consent(): string {
    const named = listing && consentVersion === WIDGET_WORDING
    return t(named ? 'enquiries.consentWidget' : 'enquiries.consentAt', {
      version: consentVersion,
      listing: listing?.name,
    })
  }
  function answerer(writer: string | undefined): string {
    return writer ? t('enquiries.answered', { name: writer }) : t('enquiries.business')
  }
}

import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ModerationEntryFragment } from '../../gql/graphql'
import { Chip } from '../../ui/Chip'
import { Facts } from '../../ui/Facts'
import { Moment } from '../../ui/Moment'
import { Section } from '../../ui/Section'
import classes from './Moderation.module.css'
import { Proposed } from './Proposed'
import { Words } from './Words'

/** What a moderator needs to decide: what was written or reported, and what is known of it. `children` decide. */
export function Evidence({ entry, children }: { entry: ModerationEntryFragment; children: ReactNode }) {
  const { t } = useTranslation()
  const { kind, targetType, listing, endorsement, picture, listingImport, reason, details, evidenceUrls } = entry
  const about = listing?.name ?? listingImport?.fileName ?? t('moderation.noListing')
  return (
    <Section
      title={t(`moderation.title.${kind}`, { about })}
      actions={
        listing ? (
          <Link to="/listings/$id" params={{ id: listing.id }}>
            {t('moderation.toListing')}
          </Link>
        ) : (
          listingImport && (
            <Link to="/imports/$id" params={{ id: listingImport.id }}>
              {t('moderation.toImport')}
            </Link>
          )
        )
      }
    >
      <div className={classes.evidence}>
        {kind === 'REPORT' && (
          <Words label={t('moderation.reported', { what: t(`moderation.target.${targetType}`) })} text={details}>
            {reason && <Chip tone="bad">{t(`moderation.reason.${reason}`)}</Chip>}
          </Words>
        )}
        <Proposed entry={entry} />
        {kind === 'IMPORT' && <p>{t('moderation.importText')}</p>}
        {endorsement && (
          <Words label={t('moderation.written')} text={endorsement.comment}>
            <Chip tone={endorsement.wouldRepeat ? 'good' : 'calm'}>
              {t(endorsement.wouldRepeat ? 'moderation.again' : 'moderation.notAgain')}
            </Chip>
            {endorsement.tags.map((tag) => (
              <Chip key={tag} tone="calm" dot={false}>
                {tag}
              </Chip>
            ))}
          </Words>
        )}
        {picture && <img className={classes.picture} src={picture.url} alt={picture.alt ?? ''} />}
        {evidenceUrls.length > 0 && (
          <ul className={classes.links} aria-label={t('moderation.evidence')}>
            {evidenceUrls.map((url) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noreferrer noopener nofollow" className="ltr">
                  {url}
                </a>
              </li>
            ))}
          </ul>
        )}
        <EntrySignals entry={entry} />
        <EntryFacts entry={entry} />
      </div>
      <div className={classes.decide}>{children}</div>
    </Section>
  )
}

function EntrySignals({ entry: { signals, listingImport } }: { entry: ModerationEntryFragment }) {
  const { t } = useTranslation()
  const said = listingImport
    ? listingImport.suspicions.map((each) => t(`imports.suspicion.${each}`))
    : signals.map((signal) => t(`moderation.signal.${signal}`))
  if (!said.length) return null
  return (
    <ul className={classes.signals} aria-label={t('moderation.lookTwice')}>
      {said.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  )
}

function EntryFacts({ entry }: { entry: ModerationEntryFragment }) {
  const { t } = useTranslation()
  const { createdAt, closedAt, decider, decisionReason, assignee, isTargetPublic } = entry
  const facts: [string, ReactNode][] = [
    [t('moderation.since'), <Moment key="since" at={createdAt} />],
    [t('moderation.visible'), t(isTargetPublic ? 'moderation.visibleYes' : 'moderation.visibleNo')],
    [t('moderation.assignee'), assignee?.name ?? t('moderation.nobody')],
  ]
  if (closedAt) {
    facts.push([t('moderation.decided'), <Moment key="decided" at={closedAt} />])
    facts.push([t('moderation.decider'), decider?.name ?? '–'])
    if (decisionReason) facts.push([t('moderation.why'), decisionReason])
  }
  return <Facts facts={facts} />
}

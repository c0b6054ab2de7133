import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DomainRowFragment, DomainStatus } from '../../../gql/graphql'
import { Chip, type Tone } from '../../../ui/Chip'
import { DomainMenu } from './DomainMenu'
import { DomainRecords } from './DomainRecords'
import { DomainState } from './DomainState'
import classes from './Domains.module.css'

const TONES: Record<DomainStatus, Tone> = { PENDING: 'wait', VERIFIED: 'good', FAILING: 'bad', RELEASED: 'bad' }

interface DomainItemProps {
  domain: DomainRowFragment
  pointTo: string
  /** The name that links lead to, where it is one of the tenant's own. */
  primary: string | undefined
  may: boolean
  onAddTwin: (() => void) | undefined
}

/** A name: where it stands, what is to be entered in its DNS, what can be done about it. */
export function DomainItem({ domain, pointTo, primary, may, onAddTwin }: DomainItemProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  const open = domain.status !== 'VERIFIED' || shown
  return (
    <li className={classes.item} aria-label={domain.host}>
      <div className={classes.head}>
        <div className={`${classes.host} ltr`}>
          <bdi>{domain.host}</bdi>
        </div>
        <Chip tone={TONES[domain.status]}>{t(`domains.status.${domain.status}`)}</Chip>
        {domain.isPrimary && (
          <Chip tone="accent" dot={false}>
            {t('domains.primary')}
          </Chip>
        )}
        {may && (
          <div className={classes.tools}>
            <DomainMenu domain={domain} />
          </div>
        )}
      </div>
      <DomainState domain={domain} primary={primary} />
      {open && <DomainRecords domain={domain} pointTo={domain.status === 'FAILING' ? '' : pointTo} />}
      <div className={classes.below}>
        {domain.status === 'VERIFIED' && (
          <Button size="compact-xs" variant="subtle" aria-expanded={shown} onClick={() => setShown((now) => !now)}>
            {t(shown ? 'domains.hideRecords' : 'domains.showRecords')}
          </Button>
        )}
        {onAddTwin && (
          <Button size="compact-xs" variant="subtle" onClick={onAddTwin}>
            {t('domains.addTwin', { host: domain.twin })}
          </Button>
        )}
      </div>
    </li>
  )
}

import { useTranslation } from 'react-i18next'
import type { ApiKeyRowFragment, ApiKeyStatus } from '../../../gql/graphql'
import { useFormat } from '../../../lib/format'
import { Chip, type Tone } from '../../../ui/Chip'
import { Moment } from '../../../ui/Moment'
import classes from './Keys.module.css'

type Part = { apiKey: ApiKeyRowFragment }

const TONES: Record<ApiKeyStatus, Tone> = { ACTIVE: 'good', EXPIRED: 'calm', REVOKED: 'bad' }

/** What it is for, and what of it may be shown; whose it is on hover. */
export function KeyName({ apiKey: { name, kind, mode, label, createdBy, createdAt } }: Part) {
  const { t } = useTranslation()
  const format = useFormat()
  const made = createdBy ? t('keys.madeBy', { name: createdBy.name, on: format.date(createdAt) }) : undefined
  return (
    <div className={classes.what} title={made}>
      <div className={`${classes.name} clip`} dir="auto">
        {name}
      </div>
      <div className={`${classes.label} clip`}>
        {t(`keys.kinds.${kind}`)} · {mode === 'TEST' && `${t('keys.modes.TEST')} · `}
        <code className={classes.code} dir="ltr">
          {label}
        </code>
      </div>
    </div>
  )
}

/** A key with a successor is still good, and on its way out. */
export function KeyState({ apiKey: { status, replacedBy } }: Part) {
  const { t } = useTranslation()
  const leaving = status === 'ACTIVE' && replacedBy !== null
  return <Chip tone={leaving ? 'wait' : TONES[status]}>{t(leaving ? 'keys.replaced' : `keys.states.${status}`)}</Chip>
}

/** When it ends, or ended. */
export function KeyEnd({ apiKey: { revokedAt, expiresAt } }: Part) {
  const { t } = useTranslation()
  const at = revokedAt ?? expiresAt
  return at ? <Moment at={at} /> : <span className="muted">{t('keys.never')}</span>
}

export function KeyPlaces({ apiKey: { allowedIps } }: Part) {
  const { t } = useTranslation()
  if (!allowedIps.length) return <span className="muted">{t('keys.anywhere')}</span>
  const rest = allowedIps.length - 1
  return (
    <span title={allowedIps.join('\n')}>
      <bdi dir="ltr" className="num">
        {allowedIps[0]}
      </bdi>
      {rest > 0 && <span className="muted num"> +{rest}</span>}
    </span>
  )
}

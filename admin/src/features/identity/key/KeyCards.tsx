import { useTranslation } from 'react-i18next'
import type { ApiKeyRowFragment } from '../../../gql/graphql'
import { Moment } from '../../../ui/Moment'
import classes from './Keys.module.css'
import { KeyMenu } from './KeyMenu'
import { KeyEnd, KeyName, KeyPlaces, KeyState } from './KeyParts'
import { KeyScopes } from './KeyScopes'

/** A key on a phone: what it is, then its facts, a line each. */
export function KeyCards({ rows }: { rows: readonly ApiKeyRowFragment[] }) {
  const { t } = useTranslation()
  return (
    <ul className={classes.cards} aria-label={t('keys.title')}>
      {rows.map((key) => (
        <li key={key.id} className={classes.card}>
          <KeyName apiKey={key} />
          <KeyMenu apiKey={key} />
          <dl className={classes.facts}>
            <div>
              <dt>{t('keys.state')}</dt>
              <dd>
                <KeyState apiKey={key} />
              </dd>
            </div>
            <div>
              <dt>{t('keys.scopes')}</dt>
              <dd>
                <KeyScopes apiKey={key} />
              </dd>
            </div>
            <div>
              <dt>{t('keys.places')}</dt>
              <dd>
                <KeyPlaces apiKey={key} />
              </dd>
            </div>
            <div>
              <dt>{t('keys.used')}</dt>
              <dd>{key.lastUsedAt ? <Moment at={key.lastUsedAt} /> : t('keys.neverUsed')}</dd>
            </div>
            <div>
              <dt>{t('keys.ends')}</dt>
              <dd>
                <KeyEnd apiKey={key} />
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  )
}

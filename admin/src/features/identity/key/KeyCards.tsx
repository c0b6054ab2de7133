import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiKeyRowFragment } from '../../../gql/graphql'
import { Card, Cards } from '../../../ui/Cards'
import { Moment } from '../../../ui/Moment'
import classes from './Keys.module.css'
import { KeyMenu } from './KeyMenu'
import { KeyEnd, KeyName, KeyPlaces, KeyState } from './KeyParts'
import { KeyScopes } from './KeyScopes'

/** A key on a phone: what it is, then its facts, a line each. */
export function KeyCards({ rows }: { rows: readonly ApiKeyRowFragment[] }) {
  const { t } = useTranslation()
  return (
    <Cards label={t('keys.title')}>
      {rows.map((key) => (
        <Card key={key.id} facts={<KeyFacts apiKey={key} />}>
          <KeyName apiKey={key} />
          <KeyMenu apiKey={key} />
        </Card>
      ))}
    </Cards>
  )
}

function KeyFacts({ apiKey }: { apiKey: ApiKeyRowFragment }) {
  const { t } = useTranslation()
  return (
    <dl className={classes.facts}>
      <Fact name={t('keys.state')}>
        <KeyState apiKey={apiKey} />
      </Fact>
      <Fact name={t('keys.scopes')}>
        <KeyScopes apiKey={apiKey} />
      </Fact>
      <Fact name={t('keys.places')}>
        <KeyPlaces apiKey={apiKey} />
      </Fact>
      <Fact name={t('keys.used')}>{apiKey.lastUsedAt ? <Moment at={apiKey.lastUsedAt} /> : t('keys.neverUsed')}</Fact>
      <Fact name={t('keys.ends')}>
        <KeyEnd apiKey={apiKey} />
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

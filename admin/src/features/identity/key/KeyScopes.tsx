import { Popover, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ApiKeyRowFragment } from '../../../gql/graphql'
import classes from './Keys.module.css'
import { useScopeWords } from './useScopeWords'

/** How many, and on a click which. A publishable key has none: it reads what visitors read. */
export function KeyScopes({ apiKey: { kind, scopes, name } }: { apiKey: ApiKeyRowFragment }) {
  const { t } = useTranslation()
  const words = useScopeWords()
  if (kind === 'PUBLISHABLE') return <span className="muted">{t('keys.visitors')}</span>
  return (
    <Popover position="bottom-start" width={300} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.count}>{t('keys.scopeCount', { count: scopes.length })}</UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('keys.scopesOf', { name })}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the popover's focus needs a place to go to */}
        <ul className={classes.scopes} tabIndex={0}>
          {scopes.map((scope) => (
            <li key={scope}>
              {words.does(scope)}
              <div>
                <code className={classes.code} dir="ltr">
                  {scope}
                </code>
              </div>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}

import { Checkbox, Input } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Keys.module.css'
import { useScopeWords } from './useScopeWords'

interface ScopeChoiceProps {
  /** Those the server lets the viewer give. */
  scopes: readonly string[]
  value: string[]
  onChange: (scopes: string[]) => void
  error?: string | undefined
}

/** What a secret key may do, grouped by what it is about, each with the name by which the contract knows it. */
export function ScopeChoice({ scopes, value, onChange, error }: ScopeChoiceProps) {
  const { t } = useTranslation()
  const id = useId()
  const words = useScopeWords()
  const all = scopes.every((scope) => value.includes(scope))
  const toggle = (scope: string, on: boolean) =>
    onChange(on ? [...value, scope] : value.filter((each) => each !== scope))
  return (
    <fieldset
      className={classes.scopeField}
      data-wrong={error ? true : undefined}
      aria-describedby={error ? id : undefined}
    >
      <div className={classes.scopeHead}>
        <legend className={classes.legend}>{t('keys.scopes')}</legend>
        <Checkbox
          size="xs"
          label={t('keys.allScopes')}
          checked={all}
          indeterminate={!all && value.length > 0}
          onChange={() => onChange(all ? [] : [...scopes])}
        />
      </div>
      <div className={classes.groups}>
        {words.groups(scopes).map((group) => (
          <fieldset key={group.name} className={classes.group}>
            <legend className={classes.groupTitle}>{group.title}</legend>
            {group.scopes.map((scope) => (
              <Checkbox
                key={scope}
                checked={value.includes(scope)}
                onChange={(event) => toggle(scope, event.currentTarget.checked)}
                label={words.does(scope)}
                description={<bdi dir="ltr">{scope}</bdi>}
              />
            ))}
          </fieldset>
        ))}
      </div>
      {error && (
        <Input.Error id={id} mt={6}>
          {error}
        </Input.Error>
      )}
    </fieldset>
  )
}

import { Checkbox, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PlatformPlanRecordFragment } from '../../../gql/graphql'
import { Fields, Section } from '../../../ui/Section'
import { useTermName } from '../tenants/useTermName'
import classes from './Plans.module.css'
import { usePlanFormContext } from './planDraft'

/** How much of everything a plan holds, and what it opens. */
export function PlanTerms({ version: { limits, features } }: { version: PlatformPlanRecordFragment }) {
  const { t } = useTranslation()
  const form = usePlanFormContext()
  const { unlimited } = form.getValues()
  const setUnlimited = (key: string, on: boolean) => {
    form.clearFieldError(`limits.${key}`)
    form.setFieldValue('unlimited', on ? [...unlimited, key] : unlimited.filter((each) => each !== key))
  }
  const limitName = useTermName('limitNames')
  const featureName = useTermName('featureNames')
  return (
    <>
      <Section title={t('platform.limits')} lead={t('planEditor.limitsText')}>
        <Fields>
          {limits.map(({ key }) => (
            <div key={key} className={classes.limit}>
              <TextInput
                label={limitName(key)}
                inputMode="numeric"
                autoComplete="off"
                dir="ltr"
                disabled={unlimited.includes(key)}
                {...form.getInputProps(`limits.${key}`)}
              />
              <Checkbox
                label={t('platform.unlimited')}
                aria-label={t('planEditor.unlimitedOf', { name: limitName(key) })}
                checked={unlimited.includes(key)}
                onChange={({ currentTarget: { checked } }) => setUnlimited(key, checked)}
              />
            </div>
          ))}
        </Fields>
      </Section>
      <Section title={t('platform.features')} lead={t('planEditor.featuresText')}>
        <Checkbox.Group aria-label={t('platform.features')} {...form.getInputProps('features')}>
          <div className={classes.features}>
            {features.map(({ key }) => (
              <Checkbox key={key} value={key} label={featureName(key)} />
            ))}
          </div>
        </Checkbox.Group>
      </Section>
    </>
  )
}

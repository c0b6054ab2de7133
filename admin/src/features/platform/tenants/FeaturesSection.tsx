import { useMutation } from '@apollo/client/react'
import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { PlatformTenantRecordFragment } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Chip } from '../../../ui/Chip'
import { Section } from '../../../ui/Section'
import { complain } from '../../../ui/toast'
import classes from '../platform.module.css'
import { useTermName } from './useTermName'

const SetFeatureFlag = graphql(`
  mutation SetFeatureFlag($tenantId: ID!, $key: String!, $enabled: Boolean) {
    setFeatureFlag(tenantId: $tenantId, key: $key, enabled: $enabled) {
      ...PlatformTenantRecord
    }
  }
`)

/** A feature is the plan's, unless it is switched for this tenant alone. */
export function FeaturesSection({ tenant }: { tenant: PlatformTenantRecordFragment }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const nameOf = useTermName('featureNames')
  const [set, { loading }] = useMutation(SetFeatureFlag)
  const choose = async (key: string, enabled: boolean | null) => {
    try {
      await set({ variables: { tenantId: tenant.id, key, enabled } })
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
  }
  return (
    <Section title={t('platform.features')} lead={t('platform.featuresText')}>
      {tenant.features.length === 0 && <p className="muted">{t('platform.noFeatures')}</p>}
      <ul className={classes.terms} aria-label={t('platform.features')}>
        {tenant.features.map(({ key, inPlan, enabled }) => (
          <li key={key} className={classes.term}>
            <div className={classes.words}>{nameOf(key)}</div>
            <Chip tone={enabled ? 'good' : 'calm'}>{t(enabled ? 'platform.on' : 'platform.off')}</Chip>
            <NativeSelect
              size="xs"
              aria-label={t('platform.switchFeature', { feature: nameOf(key) })}
              disabled={loading}
              value={enabled === inPlan ? 'plan' : enabled ? 'on' : 'off'}
              onChange={({ currentTarget: { value } }) => void choose(key, value === 'plan' ? null : value === 'on')}
              data={[
                { value: 'plan', label: t(inPlan ? 'platform.planOn' : 'platform.planOff') },
                { value: 'on', label: t('platform.switchOn') },
                { value: 'off', label: t('platform.switchOff') },
              ]}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

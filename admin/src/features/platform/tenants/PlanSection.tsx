import { useMutation, useQuery } from '@apollo/client/react'
import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PlatformTenantRecordFragment } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Section } from '../../../ui/Section'
import { complain, say } from '../../../ui/toast'
import { PlansQuery, UpdatePlatformTenant } from './documents'

/** The plan changes as it is chosen: its limits stand right below. */
export function PlanSection({ tenant }: { tenant: PlatformTenantRecordFragment }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const { data } = useQuery(PlansQuery)
  const [update, { loading }] = useMutation(UpdatePlatformTenant)
  const choose = async (planKey: string) => {
    try {
      await update({ variables: { id: tenant.id, input: { planKey } } })
      say(t('common.saved'))
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
  }
  const { key, name } = tenant.plan
  return (
    <Section title={t('platform.plan')} lead={t('platform.planText')}>
      <NativeSelect
        aria-label={t('platform.plan')}
        maw={280}
        value={key}
        disabled={loading}
        onChange={(event) => void choose(event.currentTarget.value)}
        data={(data?.plans ?? [{ key, name }]).map((plan) => ({ value: plan.key, label: plan.name }))}
      />
    </Section>
  )
}

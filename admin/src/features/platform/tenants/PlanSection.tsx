import { useMutation, useQuery } from '@apollo/client/react'
import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../gql'
import type { PlatformTenantRecordFragment } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Section } from '../../../ui/Section'
import { complain, say } from '../../../ui/toast'
import { PlatformSubscriptionRow, PlatformSubscriptionsQuery } from '../subscriptions/documents'
import { PlansQuery, UpdatePlatformTenant } from './documents'
import { PaidFor } from './PaidFor'

/** The plan changes as it is chosen: its limits stand right below. One that is paid for changes with its subscription alone. */
export function PlanSection({ tenant }: { tenant: PlatformTenantRecordFragment }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const { data } = useQuery(PlansQuery)
  const paid = useQuery(PlatformSubscriptionsQuery, { variables: { filter: { text: tenant.id }, first: 100 } })
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
  const rows = readFragment(PlatformSubscriptionRow, paid.data?.platformSubscriptions.nodes ?? [])
  const living = rows.find(({ state }) => state !== 'CANCELED')
  // The newest row may be of one that is over: what lives is the one that is paid.
  const row = living ?? rows[0]
  const isPaid = living !== undefined
  return (
    <Section title={t('platform.plan')} lead={t(isPaid ? 'platform.planPaid' : 'platform.planText')}>
      {row && <PaidFor row={row} />}
      {!isPaid && (
        <NativeSelect
          aria-label={t('platform.plan')}
          maw={280}
          value={key}
          disabled={loading || !paid.data}
          onChange={(event) => void choose(event.currentTarget.value)}
          data={(data?.plans ?? [{ key, name }]).map((plan) => ({ value: plan.key, label: plan.name }))}
        />
      )}
    </Section>
  )
}

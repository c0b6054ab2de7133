import { useMutation } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { PlatformTenantRecordFragment } from '../../../gql/graphql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Section } from '../../../ui/Section'
import { complain, say } from '../../../ui/toast'
import classes from '../platform.module.css'
import { useTermName } from './useTermName'

const LimitDialog = lazy(() => import('./LimitDialog').then((module) => ({ default: module.LimitDialog })))

const RemoveLimitOverride = graphql(`
  mutation RemoveLimitOverride($tenantId: ID!, $key: String!) {
    removeLimitOverride(tenantId: $tenantId, key: $key) {
      ...PlatformTenantRecord
    }
  }
`)

/** What the plan allows, and what was agreed instead: how much, why, until when, by whom. */
export function LimitsSection({ tenant }: { tenant: PlatformTenantRecordFragment }) {
  const { t } = useTranslation()
  const format = useFormat()
  const text = useProblemText()
  const nameOf = useTermName('limitNames')
  const [changing, setChanging] = useState<string>()
  const [remove] = useMutation(RemoveLimitOverride)
  const amount = (value: number | null) => (value === null ? t('platform.unlimited') : format.number(value))
  const back = async (key: string) => {
    try {
      await remove({ variables: { tenantId: tenant.id, key } })
      say(t('platform.planAgain', { limit: nameOf(key) }))
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
  }
  const limit = tenant.limits.find(({ key }) => key === changing)
  return (
    <Section title={t('platform.limits')} lead={t('platform.limitsText')}>
      <ul className={classes.terms} aria-label={t('platform.limits')}>
        {tenant.limits.map(({ key, planValue, value, override }) => (
          <li key={key} className={classes.term} aria-label={nameOf(key)}>
            <div className={classes.words}>
              <div>{nameOf(key)}</div>
              {override && (
                <div className={classes.under}>
                  {t('platform.agreed', {
                    plan: amount(planValue),
                    until: format.date(override.expiresAt),
                    by: override.setBy,
                  })}{' '}
                  <span dir="auto">{override.reason}</span>
                </div>
              )}
            </div>
            <span className="num">{amount(value)}</span>
            {override && (
              <Button size="compact-xs" variant="subtle" onClick={() => void back(key)}>
                {t('platform.back')}
              </Button>
            )}
            <Button size="compact-xs" variant="default" onClick={() => setChanging(key)}>
              {t('platform.agree')}
            </Button>
          </li>
        ))}
      </ul>
      <Suspense>
        {limit && (
          <LimitDialog
            tenantId={tenant.id}
            limit={limit}
            name={nameOf(limit.key)}
            onClose={() => setChanging(undefined)}
          />
        )}
      </Suspense>
    </Section>
  )
}

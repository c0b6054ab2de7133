import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'
import { FigureTable } from '../../../ui/ChartFrame'
import { Section } from '../../../ui/Section'
import type { Revenue } from './RevenueFigures'

/** Which plan brings how much. */
export function RevenueByPlan({ revenue: { plans, mrr } }: { revenue: Revenue }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Section title={t('revenue.byPlan')}>
      {plans.length === 0 ? (
        <p className="muted">{t('revenue.nobodyPays')}</p>
      ) : (
        <FigureTable
          label={t('revenue.byPlan')}
          head={[t('platform.plan'), t('revenue.paying'), t('revenue.mrr'), t('revenue.share')]}
          rows={plans.map((plan) => [
            plan.name,
            format.number(plan.payingCount),
            format.money(plan.mrr),
            mrr.amount > 0 ? format.percent(plan.mrr.amount / mrr.amount) : '–',
          ])}
        />
      )}
    </Section>
  )
}

import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'
import { Section } from '../../../ui/Section'
import { monthOf } from './month'
import classes from './Revenue.module.css'
import type { Revenue } from './RevenueFigures'

/** Of those who paid first in the same month, which part pays still, month after month. The figures are the chart. */
export function Cohorts({ revenue: { cohorts } }: { revenue: Revenue }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const longest = Math.max(...cohorts.map(({ kept }) => kept.length))
  const steps = Array.from({ length: longest }, (_, at) => at)
  return (
    <Section title={t('revenue.cohorts')} lead={t('revenue.cohortsText')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section className={classes.scroll} aria-label={`${t('chart.table')}: ${t('revenue.cohorts')}`} tabIndex={0}>
        <table className={classes.cohorts}>
          <thead>
            <tr>
              <th scope="col">{t('revenue.paidFirst')}</th>
              <th scope="col">{t('platform.tenants')}</th>
              {steps.map((at) => (
                <th key={at} scope="col">
                  {t('revenue.after', { count: at })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cohorts.map(({ month, size, kept }) => (
              <tr key={month}>
                <th scope="row">{monthOf(month, i18n.language)}</th>
                <th>{format.number(size)}</th>
                {steps.map((at) => {
                  const part = kept[at]
                  if (part === undefined) return <td key={at} className={classes.blank} />
                  return (
                    <td key={at} style={{ '--kept': part } as CSSProperties}>
                      {format.percent(part)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  )
}

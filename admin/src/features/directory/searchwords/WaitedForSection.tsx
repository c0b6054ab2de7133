import { useTranslation } from 'react-i18next'
import type { SearchWordsQuery } from '../../../gql/graphql'
import { useFormat } from '../../../lib/format'
import { Facts } from '../../../ui/Facts'
import { Section } from '../../../ui/Section'
import { useMay } from '../../identity/useSession'
import { OfAddress } from './OfAddress'
import classes from './SearchWords.module.css'

/** What visitors wish to be mailed about; who they are is asked only for somebody who asks for it themselves. */
export function WaitedForSection({ counts }: { counts: SearchWordsQuery['savedSearchCounts'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const mayAsk = useMay('tenant.write')
  const { active, waiting, daily, weekly, categories, texts } = counts
  const most = [
    ...categories.map(({ category, visitors }) => ({ key: category.id, name: category.name, visitors })),
    ...texts.map(({ text, visitors }) => ({ key: `“${text}”`, name: `“${text}”`, visitors })),
  ].sort((a, b) => b.visitors - a.visitors)
  return (
    <Section title={t('searchWords.waited')} lead={t('searchWords.waitedText')}>
      <Facts
        facts={[
          [t('searchWords.active'), format.number(active)],
          [t('searchWords.daily'), format.number(daily)],
          [t('searchWords.weekly'), format.number(weekly)],
          [t('searchWords.unconfirmed'), format.number(waiting)],
        ]}
      />
      {most.length > 0 && (
        <ul className={classes.rows}>
          {most.map(({ key, name, visitors }) => (
            <li key={key} className={classes.row}>
              <div className={classes.words}>
                <bdi className={classes.term}>{name}</bdi>
                <span className="muted">
                  {t('searchWords.visitors', { count: visitors, number: format.number(visitors) })}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
      {mayAsk && <OfAddress />}
    </Section>
  )
}

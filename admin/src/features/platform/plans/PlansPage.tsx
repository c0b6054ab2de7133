import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { Panel } from '../../../ui/Panel'
import { ListPage } from '../../../ui/templates'
import { ProblemState } from '../../shell/ProblemState'
import { OperatorsOnly } from '../OperatorsOnly'
import classes from './Plans.module.css'
import { PlatformPlanFields, PlatformPlansQuery } from './documents'
import { PlansTable } from './PlansTable'
import { StarPricesSection } from './StarPricesSection'

export function PlansPage() {
  return (
    <OperatorsOnly>
      <Plans />
    </OperatorsOnly>
  )
}

/** The price list as it is sold now, and how many still run on what was sold before. */
function Plans() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(PlatformPlansQuery, { fetchPolicy: 'cache-and-network' })
  const versions = data && readFragment(PlatformPlanFields, data.platformPlans)
  return (
    <ListPage title={t('planEditor.title')}>
      <p className={classes.lead}>{t('planEditor.lead')}</p>
      <Panel>
        {error && !data ? (
          <ProblemState problem={readProblem(error)} onRetry={() => void refetch()} />
        ) : (
          <PlansTable versions={versions} />
        )}
      </Panel>
      <div className={classes.stars}>
        <StarPricesSection />
      </div>
    </ListPage>
  )
}

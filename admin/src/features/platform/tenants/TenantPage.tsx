import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconBuildingStore, IconEye } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { RecordSkeleton } from '../../../ui/RecordSkeleton'
import { State } from '../../../ui/States'
import { RecordPage } from '../../../ui/templates'
import { ProblemState } from '../../shell/ProblemState'
import { StatusOfTenant } from '../../tenancy/StatusOfTenant'
import { OperatorsOnly } from '../OperatorsOnly'
import { PlatformTenantFields, PlatformTenantQuery } from './documents'
import { FeaturesSection } from './FeaturesSection'
import { LimitsSection } from './LimitsSection'
import { PlanSection } from './PlanSection'
import { TenantFacts } from './TenantFacts'
import { TenantMenu } from './TenantMenu'

const ViewAsDialog = lazy(() => import('../view/ViewAsDialog').then((module) => ({ default: module.ViewAsDialog })))

export function TenantPage() {
  return (
    <OperatorsOnly>
      <Tenant />
    </OperatorsOnly>
  )
}

/** One tenant as the operator sees it: where it stands, what was agreed with it. Nothing its people wrote. */
function Tenant() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/platform/tenants/$id' })
  const [viewing, setViewing] = useState(false)
  const { data, error, refetch } = useQuery(PlatformTenantQuery, { variables: { id } })
  if (!data) {
    if (error) return <ProblemState page problem={readProblem(error)} onRetry={() => void refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  const tenant = readFragment(PlatformTenantFields, data.platformTenant)
  if (!tenant)
    return <State page icon={<IconBuildingStore size={24} stroke={1.6} />} title={t('platform.noSuchTenant')} />
  const shut = tenant.status === 'SUSPENDED' || tenant.status === 'CLOSED'
  return (
    <RecordPage
      title={tenant.name}
      back={{ to: { to: '/platform/tenants' }, label: t('platform.toTenants') }}
      beside={<StatusOfTenant status={tenant.status} />}
      actions={
        <>
          {!shut && (
            <Button leftSection={<IconEye size={16} />} onClick={() => setViewing(true)}>
              {t('platform.viewAs')}
            </Button>
          )}
          <TenantMenu tenant={tenant} />
        </>
      }
      side={<TenantFacts tenant={tenant} />}
    >
      <PlanSection tenant={tenant} />
      <LimitsSection tenant={tenant} />
      <FeaturesSection tenant={tenant} />
      <Suspense>{viewing && <ViewAsDialog tenant={tenant} onClose={() => setViewing(false)} />}</Suspense>
    </RecordPage>
  )
}

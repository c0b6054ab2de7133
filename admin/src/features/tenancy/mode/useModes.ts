import { useQuery } from '@apollo/client/react'
import { graphql } from '../../../gql'
import { useMay, useViewer } from '../../identity/useSession'

export const TenantModesQuery = graphql(`
  query TenantModes {
    tenant {
      id
      livemode
      testTenantId
      liveTenantId
    }
  }
`)

/** Which mode this is, and the tenant of the other one to switch to; none before the first test key opened it. */
export function useModes(): { live: boolean; other: string | undefined } {
  const { tenant } = useViewer()
  const may = useMay('tenant.read')
  const { data } = useQuery(TenantModesQuery, { skip: !may, fetchPolicy: 'cache-and-network' })
  const known = data?.tenant.id === tenant?.id ? data?.tenant : undefined
  return { live: tenant?.livemode !== false, other: known?.testTenantId ?? known?.liveTenantId ?? undefined }
}

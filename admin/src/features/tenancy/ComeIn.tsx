import { useEffect, useState } from 'react'
import { useSession } from '../identity/useSession'
import { NoTenantPage } from './NoTenantPage'

/** Takes a session without a tenant into the one it has become a member of. */
export function ComeIn({ tenantId }: { tenantId: string }) {
  const session = useSession()
  const [refused, setRefused] = useState(false)
  useEffect(() => {
    session.switchTenant(tenantId).then(
      (elsewhere) => elsewhere && window.location.assign(elsewhere),
      () => setRefused(true),
    )
  }, [session, tenantId])
  return refused ? <NoTenantPage /> : null
}

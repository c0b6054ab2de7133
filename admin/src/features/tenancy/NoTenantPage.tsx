import { Button } from '@mantine/core'
import { IconBuildingStore } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { State } from '../../ui/States'
import { ClosingTenants } from '../deletion/ClosingTenants'
import { useSession, useViewer } from '../identity/useSession'

/** Signed in, but a member of nothing yet: says so, and whom to ask. */
export function NoTenantPage() {
  const { t } = useTranslation()
  const session = useSession()
  const { user } = useViewer()
  return (
    <main>
      <State
        page
        icon={<IconBuildingStore size={24} stroke={1.6} />}
        title={t('tenancy.none')}
        text={t('tenancy.noneText', { email: user.email })}
        action={
          <Button variant="default" onClick={() => void session.logOut()}>
            {t('identity.signOut')}
          </Button>
        }
      />
      <ClosingTenants />
    </main>
  )
}

import { Button } from '@mantine/core'
import { IconFlask } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../ui/Banner'
import { useMay, useViewer } from '../identity/useSession'

/** Wherever money may be seen while a stand-in takes the payments: for whoever sees what a tenant pays, and for the operator's staff. */
export function SandboxBanner() {
  const { t } = useTranslation()
  const { isSandbox, isPlatformStaff, tenant } = useViewer()
  const seesBilling = useMay('billing.read')
  if (!isSandbox || !(isPlatformStaff || (seesBilling && tenant?.livemode))) return null
  return (
    <Banner
      label={t('billing.sandbox')}
      icon={<IconFlask size={18} stroke={1.8} />}
      action={
        <Button size="compact-sm" variant="white" component="a" href="/sandbox" target="_blank" rel="noreferrer">
          {t('billing.openSandbox')}
        </Button>
      }
    >
      {t('billing.sandboxText')}
    </Banner>
  )
}

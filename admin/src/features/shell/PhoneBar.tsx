import { ActionIcon } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useViewer } from '../identity/useSession'
import { TenantMark } from '../tenancy/TenantMark'
import classes from './PhoneBar.module.css'

const PhoneDrawer = lazy(() => import('./PhoneDrawer').then((module) => ({ default: module.PhoneDrawer })))

export function PhoneBar() {
  const { t } = useTranslation()
  const { tenant } = useViewer()
  const [opened, setOpened] = useState<boolean>()
  return (
    <nav className={classes.bar} aria-label={t('shell.menu')}>
      <ActionIcon size={40} aria-label={t('shell.openMenu')} onClick={() => setOpened(true)}>
        <IconMenu2 size={22} stroke={1.7} />
      </ActionIcon>
      {tenant && <TenantMark tenant={tenant} size={26} />}
      <span className={`${classes.name} clip`} dir="auto">
        {tenant?.name}
      </span>
      <Suspense>{opened !== undefined && <PhoneDrawer opened={opened} onClose={() => setOpened(false)} />}</Suspense>
    </nav>
  )
}

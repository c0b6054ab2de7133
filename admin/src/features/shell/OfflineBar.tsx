import { useNetwork } from '@mantine/hooks'
import { IconCloudOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './OfflineBar.module.css'

export function OfflineBar() {
  const { t } = useTranslation()
  const { online } = useNetwork()
  return (
    <div role="status">
      {!online && (
        <div className={classes.bar}>
          <IconCloudOff size={16} aria-hidden />
          {t('shell.offline')}
        </div>
      )}
    </div>
  )
}

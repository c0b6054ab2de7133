import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { State } from '../../ui/States'

export function NewerVersion() {
  const { t } = useTranslation()
  return (
    <State
      page
      urgent
      icon={<IconRefresh size={24} stroke={1.6} />}
      title={t('shell.newer')}
      text={t('problem.stale')}
      action={<Button onClick={() => window.location.reload()}>{t('shell.reload')}</Button>}
    />
  )
}

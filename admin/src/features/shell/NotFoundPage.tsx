import { Button } from '@mantine/core'
import { IconMapSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { State } from '../../ui/States'

export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <State
      page
      icon={<IconMapSearch size={24} stroke={1.6} />}
      title={t('shell.notFound')}
      text={t('shell.notFoundText')}
      action={
        <Button variant="default" renderRoot={(props) => <Link to="/listings" {...props} />}>
          {t('shell.toListings')}
        </Button>
      }
    />
  )
}

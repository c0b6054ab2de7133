import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/Section'
import { useViewer } from '../identity/useSession'

/** The way to the page of an owner's data; nobody else is shown it. */
export function DataLink() {
  const { t } = useTranslation()
  const { permissions } = useViewer()
  if (!permissions.includes('tenant.export')) return null
  return (
    <Section title={t('data.link')} lead={t('data.linkText')}>
      <Button variant="default" renderRoot={(props) => <Link to="/settings/data" {...props} />}>
        {t('data.open')}
      </Button>
    </Section>
  )
}

import { useTranslation } from 'react-i18next'
import { LinkTabs } from '../../../ui/LinkTabs'

/** Who pays, who should have, and what is otherwise at whoever takes the payments. */
export function PayingTabs() {
  const { t } = useTranslation()
  return (
    <LinkTabs
      label={t('paying.title')}
      tabs={[
        { to: '/platform/subscriptions', label: t('paying.all') },
        { to: '/platform/subscriptions/failed', label: t('failing.title') },
        { to: '/platform/subscriptions/drift', label: t('drift.tab') },
      ]}
    />
  )
}

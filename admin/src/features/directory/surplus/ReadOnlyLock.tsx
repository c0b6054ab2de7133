import { Tooltip } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Of what is beyond the plan: says in a list why it cannot be changed. */
export function ReadOnlyLock({ className }: { className: string | undefined }) {
  const { t } = useTranslation()
  const words = t('surplus.isReadOnly')
  return (
    <Tooltip label={words}>
      <IconLock size={14} className={className} role="img" aria-label={words} />
    </Tooltip>
  )
}

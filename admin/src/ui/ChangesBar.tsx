import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SaveBar } from './SaveBar'
import { useSaveKey } from './useSaveKey'

interface ChangesBarProps {
  shown: boolean
  busy: boolean
  onSave: () => void
  onDiscard: () => void
}

export function ChangesBar({ shown, busy, onSave, onDiscard }: ChangesBarProps) {
  const { t } = useTranslation()
  useSaveKey(shown && !busy ? onSave : undefined)
  if (!shown) return null
  return (
    <SaveBar label={t('unsaved.bar')}>
      <Button variant="default" onClick={onDiscard} disabled={busy}>
        {t('common.discard')}
      </Button>
      <Button onClick={onSave} loading={busy}>
        {t('common.save')}
      </Button>
    </SaveBar>
  )
}

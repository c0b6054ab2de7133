import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../lib/useProblemText'
import classes from './UploadList.module.css'
import type { Sending } from './useUploads'

interface UploadListProps {
  sending: Sending[]
  onRetry: (one: Sending) => void
  onStop: (id: number) => void
}

/** Files on their way, each with how far it is or why it stopped. */
export function UploadList({ sending, onRetry, onStop }: UploadListProps) {
  const { t } = useTranslation()
  const text = useProblemText()
  if (sending.length === 0) return null
  return (
    <ul className={classes.list} aria-label={t('media.sending')}>
      {sending.map((one) => (
        <li key={one.id} className={classes.row}>
          <div className={classes.words}>
            <div className="clip" dir="auto">
              {one.file.name}
            </div>
            {one.problem ? (
              <div className={classes.problem} role="alert">
                {text(one.problem)}
              </div>
            ) : (
              <div
                className={classes.track}
                role="progressbar"
                aria-label={one.file.name}
                aria-valuenow={Math.round(one.part * 100)}
                aria-valuemin={0}
                aria-valuemax={100}
              >
                <div className={classes.bar} style={{ inlineSize: `${one.part * 100}%` }} />
              </div>
            )}
          </div>
          {one.problem && (
            <Button size="compact-sm" variant="default" onClick={() => onRetry(one)}>
              {t('common.tryAgain')}
            </Button>
          )}
          <ActionIcon size={28} aria-label={t('media.stop', { name: one.file.name })} onClick={() => onStop(one.id)}>
            <IconX size={16} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  )
}

import { ActionIcon, CopyButton } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './CopyText.module.css'

/** Something to be entered elsewhere, letter by letter: shown whole, copied with one press. `label` says what is copied. */
export function CopyText({ value, label }: { value: string; label: string }) {
  const { t } = useTranslation()
  return (
    <span className={classes.copy}>
      <code className={`${classes.value} ltr`}>{value}</code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <>
            <ActionIcon size={26} variant="subtle" aria-label={label} title={label} onClick={copy}>
              {copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
            </ActionIcon>
            <span className={classes.said} role="status">
              {copied && t('common.copied')}
            </span>
          </>
        )}
      </CopyButton>
    </span>
  )
}

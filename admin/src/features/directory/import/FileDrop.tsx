import { Button, FileButton, Progress } from '@mantine/core'
import '@mantine/core/styles/Progress.layer.css'
import { IconFileSpreadsheet, IconUpload } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'
import { useProblemText } from '../../../lib/useProblemText'
import { Notice } from '../../../ui/Notice'
import classes from './Import.module.css'
import { useSendFile } from './useSendFile'

const ACCEPTED = '.csv,.tsv,.txt,.gz,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Where an import begins: a file that is chosen or dropped. */
export function FileDrop() {
  const { t } = useTranslation()
  const format = useFormat()
  const text = useProblemText()
  const { send, part, problem, stop } = useSendFile()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file && part === undefined) void send(file)
  }
  return (
    <section
      className={classes.drop}
      data-over={over || undefined}
      aria-label={t('imports.choose')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={32} stroke={1.4} aria-hidden className={classes.dropIcon} />
      {part === undefined ? (
        <>
          <p className={classes.dropText}>{t('imports.drop')}</p>
          <FileButton accept={ACCEPTED} onChange={(file) => file && void send(file)}>
            {(props) => (
              <Button {...props} leftSection={<IconUpload size={16} />}>
                {t('imports.choose')}
              </Button>
            )}
          </FileButton>
          <p className={classes.hint}>{t('imports.kinds')}</p>
        </>
      ) : (
        <div className={classes.sending} role="status">
          <p>{t('imports.sending', { part: format.percent(part) })}</p>
          <Progress value={part * 100} aria-label={t('imports.sendingLabel')} />
          <Button size="xs" variant="default" onClick={stop}>
            {t('imports.stop')}
          </Button>
        </div>
      )}
      {problem && (
        <Notice tone="bad" urgent>
          {text(problem)}
        </Notice>
      )}
    </section>
  )
}

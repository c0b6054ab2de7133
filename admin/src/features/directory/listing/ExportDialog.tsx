import { useApolloClient } from '@apollo/client/react'
import { Button, Checkbox, Progress, Radio } from '@mantine/core'
import '@mantine/core/styles/Progress.layer.css'
import '@mantine/core/styles/Radio.layer.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListingExportFormat, ListingFilter } from '../../../gql/graphql'
import { useFormat } from '../../../lib/format'
import { Dialog } from '../../../ui/Dialog'
import { DialogFoot } from '../../../ui/DialogFoot'
import { useFieldWords } from '../import/useFieldWords'
import classes from './ExportDialog.module.css'
import { EXPORT_COLUMNS, USUAL_COLUMNS, useExport } from './useExport'

const FORMATS: ListingExportFormat[] = ['CSV', 'XLSX', 'GEOJSON']

interface ExportDialogProps {
  filter: ListingFilter
  /** How many the list shows at present. */
  total: number
  onClose: () => void
}

/** The list as a file: which listings, which columns, which program reads it. Many are written in the background while this waits. */
export function ExportDialog({ filter, total, onClose }: ExportDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const word = useFieldWords()
  const narrowed = Object.keys(filter).length > 0
  const [everything, setEverything] = useState(!narrowed)
  const [kind, setKind] = useState<ListingExportFormat>('CSV')
  const [columns, setColumns] = useState<string[]>([...USUAL_COLUMNS])
  const { run, busy, part } = useExport(useApolloClient(), onClose)
  return (
    <Dialog opened onClose={onClose} title={t('exporting.title')} size={560}>
      <div className={classes.stack}>
        {narrowed && (
          <Radio.Group
            label={t('exporting.which')}
            value={everything ? 'all' : 'view'}
            onChange={(value) => setEverything(value === 'all')}
          >
            <div className={classes.choices}>
              <Radio value="view" label={t('exporting.view', { count: total, shown: format.number(total) })} />
              <Radio value="all" label={t('exporting.all')} />
            </div>
          </Radio.Group>
        )}
        <Radio.Group
          label={t('exporting.format')}
          value={kind}
          onChange={(value) => setKind(FORMATS.find((each) => each === value) ?? 'CSV')}
        >
          <div className={classes.choices}>
            {FORMATS.map((each) => (
              <Radio key={each} value={each} label={t(`exporting.as.${each}`)} />
            ))}
          </div>
        </Radio.Group>
        <fieldset className={classes.columns}>
          <legend>{t('exporting.columns')}</legend>
          <Checkbox.Group value={columns} onChange={setColumns}>
            <div className={classes.names}>
              {EXPORT_COLUMNS.map((key) => (
                <Checkbox key={key} value={key} size="xs" label={word(key)} />
              ))}
            </div>
          </Checkbox.Group>
        </fieldset>
        <DialogFoot>
          {part !== undefined && (
            <Progress value={part * 100} aria-label={t('exporting.writing')} className={classes.progress} />
          )}
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            loading={busy}
            disabled={!columns.length}
            onClick={() =>
              void run({
                format: kind,
                filter: everything ? {} : filter,
                columns: EXPORT_COLUMNS.filter((key) => columns.includes(key)),
              })
            }
          >
            {t('exporting.go')}
          </Button>
        </DialogFoot>
      </div>
    </Dialog>
  )
}

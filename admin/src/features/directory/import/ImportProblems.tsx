import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'
import { inOwnWords } from '../../../lib/refusals'
import { Chip } from '../../../ui/Chip'
import { Section } from '../../../ui/Section'
import classes from './Import.module.css'
import { type Import, useImportSteps } from './useImport'

/** The first rows that stay outside, and those that are likely there already; the files have all of them. */
export function ImportProblems({ row }: { row: Import }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { busy, fetchReport } = useImportSteps(row.id)
  if (!row.problems.length && !row.hasErrorFile && !row.hasNotesFile) return null
  return (
    <Section title={t('imports.problems')} lead={t(row.problems.length ? 'imports.problemsLead' : 'imports.notesLead')}>
      <div className={classes.stack}>
        {row.problems.length > 0 && (
          <ul className={classes.problems}>
            {row.problems.map(({ line, column, reason, kind }) => (
              <li key={`${line} ${column} ${kind}`}>
                <Chip tone={kind === 'ERROR' ? 'bad' : 'wait'}>{t(`imports.kind.${kind}`)}</Chip>
                <span className={classes.line}>
                  {t('imports.line', { line: format.number(line) })}
                  {column && (
                    <>
                      {' · '}
                      <bdi>{column}</bdi>
                    </>
                  )}
                </span>
                <span dir="auto">{inOwnWords(reason)}</span>
              </li>
            ))}
          </ul>
        )}
        <div className={classes.buttons}>
          {row.hasErrorFile && (
            <Button
              variant="default"
              loading={busy}
              leftSection={<IconDownload size={16} />}
              onClick={() => void fetchReport('ERRORS')}
            >
              {t('imports.errorFile')}
            </Button>
          )}
          {row.hasNotesFile && (
            <Button
              variant="default"
              loading={busy}
              leftSection={<IconDownload size={16} />}
              onClick={() => void fetchReport('NOTES')}
            >
              {t('imports.notesFile')}
            </Button>
          )}
        </div>
      </div>
    </Section>
  )
}

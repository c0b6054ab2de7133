import { useQuery } from '@apollo/client/react'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readProblem } from '../../../lib/problem'
import { Notice } from '../../../ui/Notice'
import { RecordSkeleton } from '../../../ui/RecordSkeleton'
import { Section } from '../../../ui/Section'
import { ProblemState } from '../../shell/ProblemState'
import { MappingQuery } from './documents'
import classes from './Import.module.css'
import { MappingRow } from './MappingRow'
import { type Import, useImportSteps } from './useImport'
import { useFieldWords } from './useFieldWords'

/** What each column of the file means: guessed from its heading, put right by a person, kept as a template. */
export function MappingForm({ row, onChecked }: { row: Import; onChecked: () => void }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(MappingQuery)
  const word = useFieldWords()
  const { busy, check, cancel } = useImportSteps(row.id)
  const [chosen, choose] = useState(() => new Map(row.columns.map(({ index, field }) => [index, field ?? ''])))
  const [saveAs, setSaveAs] = useState('')
  const fields = data?.importFields ?? []
  const taken = new Set([...chosen.values()].filter(Boolean))
  const apply = (id: string) => {
    const template = data?.importTemplates.find((each) => each.id === id)
    if (!template) return
    const means = new Map(template.mapping.map(({ heading, field }) => [heading, field]))
    choose(new Map(row.columns.map(({ index, heading }) => [index, means.get(heading) ?? ''])))
  }
  const submit = async () => {
    const mapping = [...chosen].flatMap(([column, field]) => (field ? [{ column, field }] : []))
    if (await check(mapping, saveAs)) onChecked()
  }
  if (!data) {
    if (error) return <ProblemState problem={readProblem(error)} onRetry={() => void refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  // A heading may name a language that no menu has.
  const named = row.columns.flatMap(({ field }) => (field && !fields.some(({ key }) => key === field) ? [field] : []))
  const options = [...fields, ...named.map((key) => ({ key, label: null }))].map(({ key, label }) => ({
    value: key,
    label: label ?? word(key),
  }))
  return (
    <Section title={t('imports.columns')} lead={t('imports.columnsLead', { count: row.columns.length })}>
      <div className={classes.stack}>
        <p className={classes.hint}>
          {row.format === 'XLSX'
            ? t('imports.foundWorkbook')
            : t('imports.found', {
                encoding: row.encoding?.toUpperCase(),
                delimiter: t(`imports.delimiter.${DELIMITERS[row.delimiter ?? ','] ?? 'comma'}`),
              })}
        </p>
        {data.importTemplates.length > 0 && (
          <NativeSelect
            label={t('imports.template')}
            data={[
              { value: '', label: t('imports.noTemplate') },
              ...data.importTemplates.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={({ currentTarget }) => apply(currentTarget.value)}
          />
        )}
        <ul className={classes.mapping} aria-label={t('imports.columns')}>
          {row.columns.map((column) => (
            <MappingRow
              key={column.index}
              column={column}
              value={chosen.get(column.index) ?? ''}
              options={options.filter(({ value }) => !taken.has(value) || value === chosen.get(column.index))}
              onChange={(field) => choose(new Map(chosen).set(column.index, field))}
            />
          ))}
        </ul>
        {!taken.has('name') && <Notice tone="bad">{t('imports.needName')}</Notice>}
        {!taken.has('source_id') && <Notice tone="wait">{t('imports.noKey')}</Notice>}
        <TextInput
          label={t('imports.saveAs')}
          description={t('imports.saveAsText')}
          maxLength={80}
          value={saveAs}
          onChange={({ currentTarget }) => setSaveAs(currentTarget.value)}
        />
        <div className={classes.buttons}>
          <Button loading={busy} disabled={!taken.has('name')} onClick={() => void submit()}>
            {t('imports.check')}
          </Button>
          <Button variant="subtle" color="gray" disabled={busy} onClick={() => void cancel()}>
            {t('imports.discard')}
          </Button>
        </div>
      </div>
    </Section>
  )
}

const DELIMITERS: Record<string, 'comma' | 'semicolon' | 'tab' | 'bar'> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
}

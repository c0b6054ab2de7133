import { Button } from '@mantine/core'
import { type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { saveCsv } from '../lib/saveCsv'
import classes from './ChartFrame.module.css'
import { Section } from './Section'

interface ChartFrameProps {
  title: string
  lead?: string
  /** Of the file, without its ending. */
  file: string
  head: string[]
  /** As people read it; the first of each names the row. */
  rows: string[][]
  /** The same as a spreadsheet reads it: figures without their unit. */
  plain: (string | number)[][]
  /** Drawn when its code is there; the room for it is kept. */
  chart: ReactNode
}

/** A chart, the same as a table for whoever reads rather than looks, and as a file. */
export function ChartFrame({ title, lead, file, head, rows, plain, chart }: ChartFrameProps) {
  const { t } = useTranslation()
  const save = () => saveCsv([[head, ...plain].map((row) => row.map(quoted).join(',')).join('\r\n')], `${file}.csv`)
  return (
    <Section
      title={title}
      {...(lead ? { lead } : {})}
      actions={
        <Button size="xs" variant="default" onClick={save}>
          {t('chart.csv')}
        </Button>
      }
    >
      <div className={classes.chart} aria-hidden dir="ltr">
        <Suspense fallback={null}>{chart}</Suspense>
      </div>
      <details className={classes.table}>
        <summary>{t('chart.table')}</summary>
        <FigureTable label={title} head={head} rows={rows} />
      </details>
    </Section>
  )
}

/** Figures in rows and columns. */
export function FigureTable({ label, head, rows }: { label: string; head: string[]; rows: string[][] }) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className={classes.scroll} aria-label={`${t('chart.table')}: ${label}`} tabIndex={0}>
      <table className={classes.figures}>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...figures]) => (
            <tr key={name}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              {figures.map((figure, at) => (
                <td key={at}>
                  <bdi>{figure}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Names are ours, figures are numbers: nothing here begins with what a spreadsheet would run. */
const quoted = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`

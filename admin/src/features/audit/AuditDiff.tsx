import { useTranslation } from 'react-i18next'
import classes from './audit.module.css'
import type { Row } from './auditRow'
import { useAuditWords } from './useAuditWords'

/** Field by field, what it was and what it is; of bulk work the first rows, and how many more there were. */
export function AuditDiff({ row }: { row: Row }) {
  const { t } = useTranslation()
  const words = useAuditWords()
  const changes = row.changes.filter((change) => change.fields.length > 0)
  if (changes.length === 0) return <p className="muted">{t('audit.noFields')}</p>
  const more = row.changeCount - row.changes.length
  return (
    <>
      {changes.map((change) => (
        <table key={`${change.type}${change.id}`} className={classes.diff}>
          <caption>
            {words.thing(change.type)} · {t(`audit.changes.${change.kind}`)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('audit.field')}</th>
              <th scope="col">{t('audit.before')}</th>
              <th scope="col">{t('audit.after')}</th>
            </tr>
          </thead>
          <tbody>
            {change.fields.map((field) => (
              <tr key={field.name}>
                <th scope="row">{words.field(field.name)}</th>
                {field.masked ? (
                  <td colSpan={2} className="muted">
                    {t('audit.masked')}
                  </td>
                ) : (
                  <>
                    <Value text={field.before} kind="before" />
                    <Value text={field.after} kind="after" />
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {more > 0 && <p className="muted">{t('audit.more', { count: more })}</p>}
    </>
  )
}

function Value({ text, kind }: { text: string | null; kind: 'before' | 'after' }) {
  return (
    <td className={classes.value} data-kind={text === null ? undefined : kind} dir="auto">
      {text === null ? '–' : asList(text)}
    </td>
  )
}

/** A list of words is read as words; other JSON stays what it is. */
function asList(text: string): string {
  if (!text.startsWith('["')) return text
  try {
    return (JSON.parse(text) as unknown[]).join('\n')
  } catch {
    return text
  }
}

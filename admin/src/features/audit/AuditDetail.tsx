import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../lib/format'
import { Dialog } from '../../ui/Dialog'
import { Facts } from '../../ui/Facts'
import { AuditDiff } from './AuditDiff'
import classes from './audit.module.css'
import type { Row } from './auditRow'
import { type AuditSearch, narrowed } from './auditSearch'
import { useAuditWords } from './useAuditWords'

interface AuditDetailProps {
  row: Row | undefined
  search: AuditSearch
  onSearch: (search: AuditSearch) => void
  /** The operator's entries say what was done, and no fields. */
  operators?: boolean | undefined
}

/** One entry: who, what, when, and the fields before and after. Its words stay while the dialog closes. */
export function AuditDetail({ row, search, onSearch, operators }: AuditDetailProps) {
  const words = useAuditWords()
  const [last, setLast] = useState(row)
  useEffect(() => {
    if (row) setLast(row)
  }, [row])
  const shown = row ?? last
  return (
    <Dialog
      opened={row !== undefined}
      onClose={() => onSearch({ ...search, entry: undefined })}
      title={shown ? words.action(shown.action) : ''}
      size={720}
    >
      {shown && <Entry row={shown} search={search} onSearch={onSearch} operators={operators} />}
    </Dialog>
  )
}

function Entry({ row, search, onSearch, operators }: AuditDetailProps & { row: Row }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useAuditWords()
  const code = (text: string) => <code className="ltr">{text}</code>
  const { actor, target } = row
  return (
    <div className={classes.entry}>
      <Facts
        facts={[
          [t('audit.who'), `${words.actor(actor)} · ${t(`audit.kind.${actor.kind}`)}`],
          ...(row.viewedAs ? [[t('audit.viewedAs'), row.viewedAs] as [string, string]] : []),
          ...(target ? [[words.thing(target.type), target.label ?? code(target.id ?? '')] as [string, string]] : []),
          [t('audit.outcome'), t(`audit.outcomes.${row.outcome}`)],
          [t('audit.when'), format.exact(row.at)],
          ...row.facts.map(({ name, value }) => [words.field(name), words.fact(value)] as [string, string]),
          ...(row.requestId ? [[t('audit.request'), code(row.requestId)] as [string, React.ReactNode]] : []),
          ...(row.jobId ? [[t('audit.job'), code(row.jobId)] as [string, React.ReactNode]] : []),
        ]}
      />
      {!operators && <AuditDiff row={row} />}
      <div className={classes.more}>
        {actor.id && search.actor !== actor.id && (
          <Button variant="default" onClick={() => onSearch(narrowed(search, { actor: actor.id ?? undefined }))}>
            {t('audit.allBy', { name: words.actor(actor) })}
          </Button>
        )}
        {target?.id && search.target !== target.id && (
          <Button variant="default" onClick={() => onSearch(narrowed(search, { target: target.id ?? undefined }))}>
            {t('audit.allAbout', { name: words.target(target) })}
          </Button>
        )}
      </div>
    </div>
  )
}

import { CloseButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './audit.module.css'
import type { Row } from './auditRow'
import { type AuditSearch, narrowed } from './auditSearch'
import { useAuditWords } from './useAuditWords'

interface AuditPillsProps {
  search: AuditSearch
  rows: readonly Row[] | undefined
  onSearch: (search: AuditSearch) => void
}

/** One person or one thing alone: said in words, each with its way out. */
export function AuditPills({ search, rows, onSearch }: AuditPillsProps) {
  const { t } = useTranslation()
  const words = useAuditWords()
  if (!search.actor && !search.target) return null
  const actor = rows?.find((row) => row.actor.id === search.actor)?.actor
  const target = rows?.find((row) => row.target?.id === search.target)?.target
  return (
    <div className={classes.pills}>
      {search.actor && (
        <Pill onDrop={() => onSearch(narrowed(search, { actor: undefined }))}>
          {t('audit.by', { name: actor ? words.actor(actor) : search.actor })}
        </Pill>
      )}
      {search.target && (
        <Pill onDrop={() => onSearch(narrowed(search, { target: undefined }))}>
          {t('audit.about', { name: words.target(target ?? null) ?? search.target })}
        </Pill>
      )}
    </div>
  )
}

function Pill({ children, onDrop }: { children: string; onDrop: () => void }) {
  const { t } = useTranslation()
  return (
    <span className={classes.pill}>
      <span className="clip" dir="auto">
        {children}
      </span>
      <CloseButton size={24} iconSize={12} aria-label={t('listings.dropFilter', { name: children })} onClick={onDrop} />
    </span>
  )
}

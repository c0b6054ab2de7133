import { Checkbox, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SearchBox } from '../../ui/SearchBox'
import classes from './audit.module.css'
import { type AuditSearch, DAYS, KINDS, narrowed, OUTCOMES } from './auditSearch'

interface AuditFiltersProps {
  search: AuditSearch
  onSearch: (search: AuditSearch) => void
  /** In the operator's trail everybody is a person, and nobody renews. */
  operators?: boolean
}

export function AuditFilters({ search, onSearch, operators }: AuditFiltersProps) {
  const { t } = useTranslation()
  const change = (part: Partial<AuditSearch>) => onSearch(narrowed(search, part))
  return (
    <div className={classes.bar}>
      <SearchBox
        className={classes.search}
        value={search.q ?? ''}
        label={t('audit.search')}
        clear={t('common.clear')}
        onSearch={(q) => change({ q: q.trim() || undefined })}
      />
      <NativeSelect
        className={classes.choice}
        aria-label={t('audit.outcome')}
        value={search.outcome ?? ''}
        onChange={({ currentTarget }) => change({ outcome: OUTCOMES.find((one) => one === currentTarget.value) })}
        data={[
          { value: '', label: t('audit.anyOutcome') },
          ...OUTCOMES.map((value) => ({ value, label: t(`audit.outcomes.${value}`) })),
        ]}
      />
      {!operators && (
        <NativeSelect
          className={classes.choice}
          aria-label={t('audit.who')}
          value={search.kind ?? ''}
          onChange={({ currentTarget }) => change({ kind: KINDS.find((one) => one === currentTarget.value) })}
          data={[
            { value: '', label: t('audit.anybody') },
            ...KINDS.map((value) => ({ value, label: t(`audit.kind.${value}`) })),
          ]}
        />
      )}
      <NativeSelect
        className={classes.choice}
        aria-label={t('audit.when')}
        value={search.days ?? ''}
        onChange={({ currentTarget }) => change({ days: DAYS.find((one) => String(one) === currentTarget.value) })}
        data={[
          { value: '', label: t('audit.anyTime') },
          ...DAYS.map((days) => ({ value: String(days), label: t('audit.days', { count: days }) })),
        ]}
      />
      {!operators && (
        <Checkbox
          label={t('audit.renewals')}
          checked={search.all ?? false}
          onChange={({ currentTarget }) => change({ all: currentTarget.checked || undefined })}
        />
      )}
    </div>
  )
}

import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Filter, FilterBar } from '../../ui/Panel'
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
    <FilterBar
      search={{
        text: search.q,
        label: t('audit.search'),
        clear: t('common.clear'),
        onSearch: (q) => change({ q }),
      }}
    >
      <Filter
        label={t('audit.outcome')}
        any={t('audit.anyOutcome')}
        values={OUTCOMES}
        word={(outcome) => t(`audit.outcomes.${outcome}`)}
        value={search.outcome}
        onChange={(outcome) => change({ outcome })}
      />
      {!operators && (
        <Filter
          label={t('audit.who')}
          any={t('audit.anybody')}
          values={KINDS}
          word={(kind) => t(`audit.kind.${kind}`)}
          value={search.kind}
          onChange={(kind) => change({ kind })}
        />
      )}
      <Filter
        label={t('audit.when')}
        any={t('audit.anyTime')}
        values={DAYS}
        word={(days) => t('audit.days', { count: days })}
        value={search.days}
        onChange={(days) => change({ days })}
      />
      {!operators && (
        <Checkbox
          label={t('audit.renewals')}
          checked={search.all ?? false}
          onChange={({ currentTarget }) => change({ all: currentTarget.checked || undefined })}
        />
      )}
    </FilterBar>
  )
}

import { Switch, TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CategorySelect } from '../category/CategorySelect'
import { FieldFilters } from './FieldFilters'
import classes from './ListingFilters.module.css'
import type { ListingSearch } from './listingSearch'

interface FilterPanelProps {
  search: ListingSearch
  onChange: (part: Partial<ListingSearch>) => void
}

/** What can narrow the list besides text and status; each takes effect as it is set. */
export function FilterPanel({ search, onChange }: FilterPanelProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.filters}>
      <CategorySelect
        label={t('listings.category')}
        value={search.category ?? null}
        onChange={(category) => onChange({ category: category ?? undefined })}
        comboboxProps={{ withinPortal: false }}
      />
      <TagsInput
        label={t('listings.tags')}
        placeholder={search.tags?.length ? '' : t('listings.tagsHint')}
        value={search.tags ?? []}
        onChange={(tags) => onChange({ tags: tags.length > 0 ? tags : undefined })}
      />
      <FieldFilters search={search} onChange={onChange} />
      <Switch
        label={t('listings.openNow')}
        checked={search.open ?? false}
        onChange={(event) => onChange({ open: event.currentTarget.checked || undefined })}
      />
      <Switch
        label={t('listings.featured')}
        checked={search.featured ?? false}
        onChange={(event) => onChange({ featured: event.currentTarget.checked || undefined })}
      />
    </div>
  )
}

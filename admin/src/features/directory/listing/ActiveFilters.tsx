import { CloseButton, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ListingFieldFilter } from '../../../gql/graphql'
import { inRow } from '../../../lib/format'
import { useCategories } from '../category/useCategories'
import { labelFor, useFields } from '../field/useFields'
import classes from './ActiveFilters.module.css'
import { filterOf, type ListingSearch, narrowed } from './listingSearch'

interface ActiveFiltersProps {
  search: ListingSearch
  onSearch: (search: ListingSearch) => void
}

/** What narrows the list, in words, each with its way out. The status has its own tabs, the text its own field. */
export function ActiveFilters({ search, onSearch }: ActiveFiltersProps) {
  const { t } = useTranslation()
  const { text: _text, status: _status, ...filters } = filterOf(search)
  if (Object.keys(filters).length === 0) return null
  const drop = (part: Partial<ListingSearch>) => () => onSearch(narrowed(search, part))
  return (
    <div className={classes.filters}>
      {search.category && <CategoryPill id={search.category} onDrop={drop({ category: undefined })} />}
      {search.tags?.map((tag) => (
        <Pill key={tag} onDrop={drop({ tags: search.tags?.filter((other) => other !== tag) })}>
          {t('listings.tagged', { tag })}
        </Pill>
      ))}
      {search.fields?.map((field) => (
        <FieldPill
          key={field.key}
          asked={field}
          onDrop={drop({ fields: search.fields?.filter((other) => other !== field) })}
        />
      ))}
      {search.open && <Pill onDrop={drop({ open: undefined })}>{t('listings.openNow')}</Pill>}
      {search.featured && <Pill onDrop={drop({ featured: undefined })}>{t('listings.featured')}</Pill>}
      <UnstyledButton
        className={classes.clear}
        onClick={drop({
          category: undefined,
          tags: undefined,
          fields: undefined,
          open: undefined,
          featured: undefined,
        })}
      >
        {t('listings.clearFilters')}
      </UnstyledButton>
    </div>
  )
}

function CategoryPill({ id, onDrop }: { id: string; onDrop: () => void }) {
  const { t } = useTranslation()
  const name = useCategories()?.find((category) => category.id === id || category.slug === id)?.name
  return <Pill onDrop={onDrop}>{name ?? t('listings.category')}</Pill>
}

function FieldPill({ asked, onDrop }: { asked: ListingFieldFilter; onDrop: () => void }) {
  const { t, i18n } = useTranslation()
  const field = useFields(useCategories()?.map(({ id }) => id) ?? [])?.find(({ key }) => key === asked.key)
  const label = (value: string) => {
    if (value === 'true' || value === 'false') return t(`listing.fields.${value}`)
    const option = field?.options.find((one) => one.value === value)
    return option ? labelFor(option, i18n.language) : value
  }
  const said = (asked.anyOf && inRow(asked.anyOf.map(label))) ?? `${asked.min ?? ''} – ${asked.max ?? ''}`
  return <Pill onDrop={onDrop}>{`${field ? labelFor(field, i18n.language) : asked.key}: ${said}`}</Pill>
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

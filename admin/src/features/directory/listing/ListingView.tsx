import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'
import { ViewMenu } from '../../../ui/ViewMenu'
import classes from './ListingView.module.css'
import { listingColumns } from './listingColumns'
import { HIDDEN_AT_FIRST, type ListingSearch } from './listingSearch'

export function ListingView({ search, onView }: { search: ListingSearch; onView: (search: ListingSearch) => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className={classes.view}>
      <ViewMenu
        label={t('view.title')}
        columns={{
          label: t('view.columns'),
          all: listingColumns(t, format).filter((column) => column.id !== 'name'),
          hidden: search.hide ?? HIDDEN_AT_FIRST,
          set: (hide) => onView({ ...search, hide }),
        }}
        density={{
          label: t('view.density'),
          comfortable: t('view.comfortable'),
          compact: t('view.compact'),
          value: search.dense ?? false,
          set: (dense) => onView({ ...search, dense }),
        }}
      />
    </div>
  )
}

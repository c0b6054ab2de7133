import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconCategory, IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql, readFragment } from '../../../gql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { useMaking } from '../../../lib/useMaking'
import { State } from '../../../ui/States'
import { SettingsPage } from '../../../ui/templates'
import { useMay } from '../../identity/useSession'
import { ProblemState } from '../../shell/ProblemState'
import { CategoryDialog } from './CategoryDialog'
import { CategoryRowFields } from './CategoryRow'
import { CategorySkeleton } from './CategorySkeleton'
import { CategoryTree } from './CategoryTree'
import { type Move, moved } from './categoryTree'
import { useMoveCategory } from './useMoveCategory'

const CategoriesPageQuery = graphql(`
  query CategoriesPage {
    categories {
      id
      ...CategoryRow
    }
  }
`)

export function CategoriesPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const mayWrite = useMay('category.write')
  const { data, error, refetch } = useQuery(CategoriesPageQuery)
  const [pending, setPending] = useState<Move>()
  const [adding, setAdding] = useMaking()
  const move = useMoveCategory(setPending)
  const stored = readFragment(CategoryRowFields, data?.categories)
  const categories = useMemo(() => stored && (pending ? moved(stored, pending) : [...stored]), [stored, pending])

  return (
    <SettingsPage
      title={t('categories.title')}
      beside={categories && <span className="num">{format.number(categories.length)}</span>}
      actions={
        mayWrite && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
            {t('categories.new')}
          </Button>
        )
      }
    >
      {error && !categories ? (
        <ProblemState problem={readProblem(error)} onRetry={() => void refetch()} />
      ) : !categories ? (
        <CategorySkeleton label={t('common.loading')} />
      ) : categories.length === 0 ? (
        <State
          icon={<IconCategory size={24} stroke={1.6} />}
          title={t('categories.empty')}
          text={t('categories.emptyText')}
          action={mayWrite && <Button onClick={() => setAdding(true)}>{t('categories.newFirst')}</Button>}
        />
      ) : (
        <CategoryTree categories={categories} onMove={(to) => void move(categories, to)} busy={pending !== undefined} />
      )}
      {adding && mayWrite && <CategoryDialog category={undefined} parentId={null} onClose={() => setAdding(false)} />}
    </SettingsPage>
  )
}

import { TreeSelect, type TreeSelectProps } from '@mantine/core'
import '@mantine/core/styles/Tree.layer.css'
import '@mantine/core/styles/TreeSelect.layer.css'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Branch, type FlatCategory, growTree, pathOf } from './categoryTree'
import { useCategories } from './useCategories'

type CategorySelectProps = Omit<TreeSelectProps, 'data' | 'mode' | 'value' | 'onChange'> & {
  value: string | null
  onChange: (id: string | null) => void
}

/** One category of the tenant's tree, found by opening branches or by typing. */
export function CategorySelect({ value, onChange, ...input }: CategorySelectProps) {
  const { t } = useTranslation()
  const categories = useCategories()
  const data = useMemo(() => nodes(growTree(categories ?? [])), [categories])
  return (
    <TreeSelect
      // Mounted anew with the tree: it takes its text from the tree it is born with.
      key={categories ? 'grown' : 'bare'}
      data={data}
      // An address somebody wrote may name it by its slug.
      value={categories?.find(({ slug }) => slug === value)?.id ?? value}
      onChange={onChange}
      searchable
      clearable
      defaultExpandAll={(categories?.length ?? 0) < 60}
      disabled={!categories}
      placeholder={t('categories.choose')}
      nothingFoundMessage={t('categories.noneFound')}
      maxDropdownHeight={320}
      chevronAriaLabels={{ expand: t('categories.open'), collapse: t('categories.close') }}
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      filter={(query, node) =>
        pathOf(categories ?? [], node.value)
          .join(' ')
          .toLocaleLowerCase()
          .includes(query.trim().toLocaleLowerCase())
      }
      {...input}
    />
  )
}

function nodes(tree: Branch<FlatCategory>[]): { value: string; label: string; children?: ReturnType<typeof nodes> }[] {
  return tree.map(({ category, children }) => ({
    value: category.id,
    label: category.name,
    ...(children.length > 0 ? { children: nodes(children) } : {}),
  }))
}

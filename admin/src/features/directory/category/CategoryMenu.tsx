import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconForms,
  IconIndentDecrease,
  IconIndentIncrease,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CategoryRowFragment } from '../../../gql/graphql'
import { FieldsDialog } from '../field/FieldsDialog'
import { CategoryDialog } from './CategoryDialog'
import classes from './CategoryMenu.module.css'
import { type Step, stepOf } from './categoryTree'
import { DeleteCategory } from './DeleteCategory'

interface CategoryMenuProps {
  category: CategoryRowFragment
  categories: CategoryRowFragment[]
  onStep: (step: Step) => void
}

const STEPS = [
  { step: 'up', icon: IconArrowUp, word: 'categories.up', key: '↑' },
  { step: 'down', icon: IconArrowDown, word: 'categories.down', key: '↓' },
  { step: 'in', icon: IconIndentIncrease, word: 'categories.in', key: '→' },
  { step: 'out', icon: IconIndentDecrease, word: 'categories.out', key: '←' },
] as const

/** Everything that can be done to a category without dragging it. */
export function CategoryMenu({ category, categories, onStep }: CategoryMenuProps) {
  const { t, i18n } = useTranslation()
  const [dialog, setDialog] = useState<'child' | 'edit' | 'fields' | 'delete'>()
  const close = () => setDialog(undefined)
  const flip = (key: string) => (i18n.dir() === 'rtl' ? ({ '→': '←', '←': '→' }[key] ?? key) : key)
  return (
    <>
      <Menu width={232}>
        <Menu.Target>
          <ActionIcon aria-label={t('categories.more', { name: category.name })}>
            <IconDots size={17} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setDialog('edit')}>
            {t('categories.edit')}
          </Menu.Item>
          <Menu.Item leftSection={<IconForms size={16} />} onClick={() => setDialog('fields')}>
            {t('fields.menu')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPlus size={16} />} onClick={() => setDialog('child')}>
            {t('categories.newInside')}
          </Menu.Item>
          <Menu.Divider />
          {STEPS.map(({ step, icon: Icon, word, key }) => (
            <Menu.Item
              key={step}
              leftSection={<Icon size={16} className={classes.turn} />}
              rightSection={<span className={classes.key}>Alt {flip(key)}</span>}
              disabled={!stepOf(categories, category.id, step)}
              onClick={() => onStep(step)}
            >
              {t(word)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => setDialog('delete')}>
            {t('common.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'edit' && (
        <CategoryDialog category={category} parentId={category.parent?.id ?? null} onClose={close} />
      )}
      {dialog === 'child' && <CategoryDialog category={undefined} parentId={category.id} onClose={close} />}
      {dialog === 'fields' && <FieldsDialog category={category} onClose={close} />}
      {dialog === 'delete' && <DeleteCategory category={category} onClose={close} />}
    </>
  )
}

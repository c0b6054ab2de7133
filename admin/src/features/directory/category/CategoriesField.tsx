import { ActionIcon, Button, Input } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Chip } from '../../../ui/Chip'
import classes from './CategoriesField.module.css'
import { CategorySelect } from './CategorySelect'
import { pathOf } from './categoryTree'
import { useCategories } from './useCategories'

interface CategoriesFieldProps {
  /** The first is the main one. */
  value: readonly string[]
  onChange: (ids: string[]) => void
  error: React.ReactNode
  disabled: boolean
}

const MOST = 10

/** Every category of a listing: the main one first, which a button makes of any other. */
export function CategoriesField({ value, onChange, error, disabled }: CategoriesFieldProps) {
  const { t } = useTranslation()
  const flat = useCategories()
  const without = (id: string) => value.filter((one) => one !== id)
  return (
    <div className={classes.field}>
      {value.length > 0 && (
        <>
          <Input.Label component="p" m={0}>
            {t('listing.categories.label')}
          </Input.Label>
          <ul className={classes.chosen} aria-label={t('listing.categories.label')}>
            {value.map((id, at) => {
              const name = pathOf(flat ?? [], id).join(' › ')
              return (
                <li key={id} className={classes.one}>
                  <span className={classes.name} dir="auto">
                    {name}
                  </span>
                  {at === 0 ? (
                    <Chip tone="accent" dot={false}>
                      {t('listing.categories.main')}
                    </Chip>
                  ) : (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      disabled={disabled}
                      aria-label={t('listing.categories.makeMainOf', { name })}
                      onClick={() => onChange([id, ...without(id)])}
                    >
                      {t('listing.categories.makeMain')}
                    </Button>
                  )}
                  <ActionIcon
                    size={28}
                    disabled={disabled}
                    aria-label={t('listing.categories.remove', { name })}
                    onClick={() => onChange(without(id))}
                  >
                    <IconX size={14} />
                  </ActionIcon>
                </li>
              )
            })}
          </ul>
        </>
      )}
      {value.length < MOST ? (
        <CategorySelect
          // Mounted anew after each choice: it is where the next one is picked, and keeps none.
          key={value.length}
          label={t(value.length ? 'listing.categories.another' : 'editor.category')}
          description={value.length ? undefined : t('listing.categories.text')}
          value={null}
          onChange={(id) => id && !value.includes(id) && onChange([...value, id])}
          error={error}
          disabled={disabled}
        />
      ) : (
        <Input.Error>{error ?? t('listing.categories.most', { count: MOST })}</Input.Error>
      )}
    </div>
  )
}

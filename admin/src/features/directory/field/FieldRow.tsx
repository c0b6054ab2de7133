import { useSortable } from '@dnd-kit/react/sortable'
import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical, IconPencil, IconTrash } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '../../../ui/Chip'
import classes from './FieldsDialog.module.css'
import { type Field, labelFor } from './useFields'

interface FieldRowProps {
  field: Field
  /** Among the fields of its category; those that come from above have their place there. */
  place: { at: number; count: number } | null
  busy: boolean
  onMove: (to: number) => void
  onEdit: () => void
  onDelete: () => void
}

/** Dragged by its grip, moved by its arrows or by Alt and the arrow keys. */
export function FieldRow({ field, place, busy, onMove, onEdit, onDelete }: FieldRowProps) {
  const { t, i18n } = useTranslation()
  const fixed = !place || place.count < 2 || busy
  const { ref, handleRef, isDragging } = useSortable({ id: field.id, index: place?.at ?? 0, disabled: fixed })
  const name = labelFor(field, i18n.language)
  const step = (by: number) => {
    const to = (place?.at ?? 0) + by
    if (!fixed && to >= 0 && to < (place?.count ?? 0)) onMove(to)
  }
  const press = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!event.altKey || !by) return
    event.preventDefault()
    step(by)
  }
  return (
    <li ref={ref} className={classes.field} data-dragging={isDragging || undefined} onKeyDown={press}>
      {place && (
        <span ref={handleRef} className={classes.grip} data-fixed={fixed || undefined} aria-hidden>
          <IconGripVertical size={16} />
        </span>
      )}
      <div className={classes.words}>
        <span className={classes.label} dir="auto">
          {name}
        </span>
        <span className="muted">
          {t(`fields.types.${field.type}`)}
          {!place && field.category && <> · {t('fields.from', { name: field.category.name })}</>}
        </span>
      </div>
      <div className={classes.tools}>
        {field.isRequired && (
          <Chip tone="wait" dot={false}>
            {t('fields.isRequired')}
          </Chip>
        )}
        {place && (
          <>
            <ActionIcon
              aria-label={`${t('fields.up')}: ${name}`}
              aria-disabled={fixed || place.at === 0}
              data-disabled={place.at === 0 || undefined}
              onClick={() => step(-1)}
            >
              <IconArrowUp size={16} />
            </ActionIcon>
            <ActionIcon
              aria-label={`${t('fields.down')}: ${name}`}
              aria-disabled={fixed || place.at === place.count - 1}
              data-disabled={place.at === place.count - 1 || undefined}
              onClick={() => step(1)}
            >
              <IconArrowDown size={16} />
            </ActionIcon>
            <ActionIcon aria-label={t('fields.editOne', { name: field.label })} onClick={onEdit}>
              <IconPencil size={16} />
            </ActionIcon>
            <ActionIcon aria-label={t('fields.deleteOne', { name: field.label })} onClick={onDelete}>
              <IconTrash size={16} />
            </ActionIcon>
          </>
        )}
      </div>
    </li>
  )
}

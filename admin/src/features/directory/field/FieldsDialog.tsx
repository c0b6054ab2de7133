import { useApolloClient } from '@apollo/client/react'
import { Accessibility } from '@dnd-kit/dom'
import { DragDropProvider, PointerSensor } from '@dnd-kit/react'
import { isSortable } from '@dnd-kit/react/sortable'
import { Button, VisuallyHidden } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Dialog } from '../../../ui/Dialog'
import { complain, offerUndo } from '../../../ui/toast'
import { FieldDialog } from './FieldDialog'
import { FieldRow } from './FieldRow'
import classes from './FieldsDialog.module.css'
import { type Field, useFields } from './useFields'

const DeleteCategoryField = graphql(`
  mutation DeleteCategoryField($id: ID!) {
    deleteCategoryField(id: $id) {
      id
    }
  }
`)

const RestoreCategoryField = graphql(`
  mutation RestoreCategoryField($id: ID!) {
    restoreCategoryField(id: $id) {
      id
    }
  }
`)

const PlaceCategoryField = graphql(`
  mutation PlaceCategoryField($id: ID!, $sortOrder: Int!) {
    updateCategoryField(id: $id, input: { sortOrder: $sortOrder }) {
      id
    }
  }
`)

/** A field of a category above is changed there. */
const NOTHING = { onMove: () => {}, onEdit: () => {}, onDelete: () => {} }

/** What is asked of the listings of a category: what it takes from those above it, and its own. */
export function FieldsDialog({ category, onClose }: { category: { id: string; name: string }; onClose: () => void }) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const text = useProblemText()
  const fields = useFields([category.id])
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [editing, edit] = useState<Field | 'new'>()
  const fresh = () => client.refetchQueries({ include: ['CategoryFieldChoices'] })
  const run = async (work: Promise<unknown>) => {
    try {
      await work
      await fresh()
      return true
    } catch (thrown) {
      complain(text(readProblem(thrown)))
      return false
    }
  }
  const remove = async ({ id, label }: Field) => {
    if (!(await run(client.mutate({ mutation: DeleteCategoryField, variables: { id } })))) return
    offerUndo(t('fields.deleted', { name: label }), {
      label: t('common.undo'),
      run: () => void run(client.mutate({ mutation: RestoreCategoryField, variables: { id } })),
    })
  }
  const own = fields?.filter((field) => field.category?.id === category.id) ?? []
  const above = fields?.filter((field) => field.category?.id !== category.id) ?? []
  const move = async ({ id, label }: Field, to: number) => {
    setBusy(true)
    const variables = { id, sortOrder: to }
    if (await run(client.mutate({ mutation: PlaceCategoryField, variables })))
      setSaid(t('fields.moved', { name: label, place: to + 1 }))
    setBusy(false)
  }
  return (
    <>
      <Dialog opened onClose={onClose} title={t('fields.title', { name: category.name })} size={560}>
        <p className="muted">{t('fields.text')}</p>
        <ul className={classes.fields}>
          {above.map((field) => (
            <FieldRow key={field.id} field={field} place={null} busy={busy} {...NOTHING} />
          ))}
          <DragDropProvider
            sensors={[PointerSensor]}
            // Its hints are for a drag by keyboard; the keyboard moves fields by their arrows.
            plugins={(defaults) => defaults.filter((plugin) => plugin !== Accessibility)}
            onDragEnd={({ operation: { source }, canceled }) => {
              const field = isSortable(source) ? own[source.initialIndex] : undefined
              if (canceled || !field || !isSortable(source) || source.index === source.initialIndex) return
              void move(field, source.index)
            }}
          >
            {own.map((field, at) => (
              <FieldRow
                key={field.id}
                field={field}
                place={{ at, count: own.length }}
                busy={busy}
                onMove={(to) => void move(field, to)}
                onEdit={() => edit(field)}
                onDelete={() => void remove(field)}
              />
            ))}
          </DragDropProvider>
        </ul>
        <VisuallyHidden role="status">{said}</VisuallyHidden>
        {fields?.length === 0 && <p className={classes.none}>{t('fields.none')}</p>}
        <Button leftSection={<IconPlus size={16} />} variant="default" onClick={() => edit('new')}>
          {t('fields.new')}
        </Button>
      </Dialog>
      {editing && (
        <FieldDialog
          categoryId={category.id}
          field={editing === 'new' ? undefined : editing}
          onClose={() => edit(undefined)}
        />
      )}
    </>
  )
}

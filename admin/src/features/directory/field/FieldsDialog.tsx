import { useApolloClient } from '@apollo/client/react'
import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Chip } from '../../../ui/Chip'
import { Dialog } from '../../../ui/Dialog'
import { complain, offerUndo } from '../../../ui/toast'
import { FieldDialog } from './FieldDialog'
import classes from './FieldsDialog.module.css'
import { type Field, labelFor, useFields } from './useFields'

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

/** What is asked of the listings of a category: what it takes from those above it, and its own. */
export function FieldsDialog({ category, onClose }: { category: { id: string; name: string }; onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const client = useApolloClient()
  const text = useProblemText()
  const fields = useFields([category.id])
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
  return (
    <>
      <Dialog opened onClose={onClose} title={t('fields.title', { name: category.name })} size={560}>
        <p className="muted">{t('fields.text')}</p>
        <ul className={classes.fields}>
          {fields?.map((field) => (
            <li key={field.id} className={classes.field}>
              <div className={classes.words}>
                <span className={classes.label} dir="auto">
                  {labelFor(field, i18n.language)}
                </span>
                <span className="muted">
                  {t(`fields.types.${field.type}`)}
                  {field.category && field.category.id !== category.id && (
                    <> · {t('fields.from', { name: field.category.name })}</>
                  )}
                </span>
              </div>
              {field.isRequired && (
                <Chip tone="wait" dot={false}>
                  {t('fields.isRequired')}
                </Chip>
              )}
              {field.category?.id === category.id && (
                <>
                  <ActionIcon aria-label={t('fields.editOne', { name: field.label })} onClick={() => edit(field)}>
                    <IconPencil size={16} />
                  </ActionIcon>
                  <ActionIcon
                    aria-label={t('fields.deleteOne', { name: field.label })}
                    onClick={() => void remove(field)}
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                </>
              )}
            </li>
          ))}
        </ul>
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

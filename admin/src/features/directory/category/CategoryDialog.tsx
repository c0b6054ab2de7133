import { useApolloClient } from '@apollo/client/react'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { FormDialog } from '../../../ui/FormDialog'
import { say } from '../../../ui/toast'
import { CategorySelect } from './CategorySelect'

const CreateCategory = graphql(`
  mutation CreateCategory($input: CreateCategoryInput!) {
    createCategory(input: $input) {
      id
    }
  }
`)

const UpdateCategory = graphql(`
  mutation UpdateCategory($id: ID!, $input: UpdateCategoryInput!) {
    updateCategory(id: $id, input: $input) {
      id
      ...CategoryRow
    }
  }
`)

interface CategoryDialogProps {
  /** Absent: a new one. */
  category: { id: string; name: string; slug: string } | undefined
  parentId: string | null
  onClose: () => void
}

export function CategoryDialog({ category, parentId, onClose }: CategoryDialogProps) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const [parent, setParent] = useState(parentId)

  const submit = async (values: FormData) => {
    const name = String(values.get('name')).trim()
    const slug = String(values.get('slug') ?? '').trim()
    const input = {
      ...(name !== category?.name ? { name } : {}),
      ...(category && slug !== category.slug ? { slug } : {}),
      ...(!category || parent !== parentId ? { parentId: parent } : {}),
    }
    if (category) await client.mutate({ mutation: UpdateCategory, variables: { id: category.id, input } })
    else await client.mutate({ mutation: CreateCategory, variables: { input: { name, parentId: parent } } })
    await client.refetchQueries({ include: ['CategoriesPage', 'CategoryChoices'] })
    say(category ? t('common.saved') : t('categories.created', { name }))
    onClose()
  }
  return (
    <FormDialog
      title={t(category ? 'categories.edit' : 'categories.new')}
      size={440}
      submit={t(category ? 'common.save' : 'categories.create')}
      onSubmit={submit}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <TextInput
            name="name"
            label={t('categories.name')}
            dir="auto"
            required
            data-autofocus
            defaultValue={category?.name}
            error={wrong('name')}
          />
          <CategorySelect
            label={t('categories.inside')}
            placeholder={t('categories.top')}
            value={parent}
            onChange={setParent}
            error={wrong('parentId')}
          />
          {category && (
            <TextInput
              name="slug"
              label={t('categories.slug')}
              description={t('categories.slugText')}
              dir="ltr"
              defaultValue={category.slug}
              error={wrong('slug')}
            />
          )}
        </>
      )}
    </FormDialog>
  )
}

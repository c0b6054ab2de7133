import { useApolloClient } from '@apollo/client/react'
import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { useFieldProblems, useProblemText } from '../../../lib/useProblemText'
import { Dialog } from '../../../ui/Dialog'
import { Notice } from '../../../ui/Notice'
import { say } from '../../../ui/toast'
import { CategorySelect } from './CategorySelect'
import classes from './CategoryTree.module.css'

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
  const text = useProblemText()
  const fieldProblems = useFieldProblems()
  const [name, setName] = useState(category?.name ?? '')
  const [slug, setSlug] = useState(category?.slug ?? '')
  const [parent, setParent] = useState(parentId)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [busy, setBusy] = useState(false)

  const write = async () => {
    const input = {
      ...(name !== category?.name ? { name: name.trim() } : {}),
      ...(category && slug !== category.slug ? { slug: slug.trim() } : {}),
      ...(!category || parent !== parentId ? { parentId: parent } : {}),
    }
    if (category) await client.mutate({ mutation: UpdateCategory, variables: { id: category.id, input } })
    else
      await client.mutate({ mutation: CreateCategory, variables: { input: { name: name.trim(), parentId: parent } } })
    await client.refetchQueries({ include: ['CategoriesPage', 'CategoryChoices'] })
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      await write()
      say(category ? t('common.saved') : t('categories.created', { name: name.trim() }))
      onClose()
    } catch (thrown) {
      const problem = readProblem(thrown)
      const known = fieldProblems(problem).filter(({ path }) => ['name', 'slug', 'parentId'].includes(path))
      setErrors(
        known.length > 0
          ? Object.fromEntries(known.map(({ path, message }) => [path, message]))
          : { '': text(problem) },
      )
      setBusy(false)
    }
  }
  return (
    <Dialog opened onClose={onClose} title={t(category ? 'categories.edit' : 'categories.new')} size={440}>
      <form onSubmit={submit} className={classes.fields}>
        {errors[''] && (
          <Notice tone="bad" urgent>
            {errors['']}
          </Notice>
        )}
        <TextInput
          label={t('categories.name')}
          dir="auto"
          required
          data-autofocus
          value={name}
          error={errors.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <CategorySelect
          label={t('categories.inside')}
          placeholder={t('categories.top')}
          value={parent}
          onChange={setParent}
          error={errors.parentId}
        />
        {category && (
          <TextInput
            label={t('categories.slug')}
            description={t('categories.slugText')}
            dir="ltr"
            value={slug}
            error={errors.slug}
            onChange={(event) => setSlug(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button variant="default" onClick={onClose} disabled={busy}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t(category ? 'common.save' : 'categories.create')}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}

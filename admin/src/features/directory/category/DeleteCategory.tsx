import { useApolloClient } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Confirm } from '../../../ui/Confirm'
import { complain, offerUndo } from '../../../ui/toast'

const DeleteCategoryMutation = graphql(`
  mutation DeleteCategory($id: ID!) {
    deleteCategory(id: $id) {
      id
    }
  }
`)

const RestoreCategory = graphql(`
  mutation RestoreCategory($id: ID!) {
    restoreCategory(id: $id) {
      id
    }
  }
`)

interface DeleteCategoryProps {
  category: { id: string; name: string; listingCount: number }
  onClose: () => void
}

export function DeleteCategory({ category: { id, name, listingCount }, onClose }: DeleteCategoryProps) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const format = useFormat()
  const text = useProblemText()
  const again = () => client.refetchQueries({ include: ['CategoriesPage', 'CategoryChoices'] })

  const restore = async () => {
    try {
      await client.mutate({ mutation: RestoreCategory, variables: { id } })
      await again()
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
  }
  const remove = async () => {
    try {
      await client.mutate({ mutation: DeleteCategoryMutation, variables: { id } })
      offerUndo(t('categories.deleted', { name }), { label: t('common.undo'), run: () => void restore() })
      onClose()
      await again()
    } catch (thrown) {
      onClose()
      complain(text(readProblem(thrown)))
    }
  }
  return (
    <Confirm
      opened
      danger
      title={t('categories.deleteTitle', { name })}
      confirm={t('common.delete')}
      cancel={t('common.cancel')}
      onConfirm={remove}
      onClose={onClose}
    >
      {listingCount > 0
        ? t('categories.deleteUsed', { count: listingCount, number: format.number(listingCount) })
        : t('categories.deleteText')}
    </Confirm>
  )
}

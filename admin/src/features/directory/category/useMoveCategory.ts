import { useApolloClient } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { complain } from '../../../ui/toast'
import { type FlatCategory, type Move, orderAfter } from './categoryTree'

const PutCategory = graphql(`
  mutation PutCategory($id: ID!, $parentId: ID) {
    updateCategory(id: $id, input: { parentId: $parentId }) {
      id
      ...CategoryRow
    }
  }
`)

const ReorderCategories = graphql(`
  mutation ReorderCategories($input: ReorderCategoriesInput!) {
    reorderCategories(input: $input) {
      id
      ...CategoryRow
    }
  }
`)

/** Shows the move at once, tells the server, and takes it back with a word when the server refuses. */
export function useMoveCategory(show: (move: Move | undefined) => void) {
  const client = useApolloClient()
  const { t } = useTranslation()
  const text = useProblemText()
  return async (categories: readonly FlatCategory[], move: Move) => {
    show(move)
    const before = categories.find(({ id }) => id === move.id)
    try {
      if ((before?.parent?.id ?? null) !== move.parentId) {
        await client.mutate({ mutation: PutCategory, variables: { id: move.id, parentId: move.parentId } })
      }
      await client.mutate({
        mutation: ReorderCategories,
        variables: { input: { parentId: move.parentId, ids: orderAfter(categories, move) } },
        // Counts of old and new parents changed too.
        refetchQueries: ['CategoriesPage'],
        awaitRefetchQueries: true,
      })
    } catch (thrown) {
      complain(t('categories.notMoved', { name: before?.name, reason: text(readProblem(thrown)) }))
      await client.refetchQueries({ include: ['CategoriesPage'] })
    } finally {
      show(undefined)
    }
  }
}

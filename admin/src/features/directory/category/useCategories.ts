import { useQuery } from '@apollo/client/react'
import { graphql } from '../../../gql'

const CategoryChoices = graphql(`
  query CategoryChoices {
    categories {
      id
      slug
      name
      sortOrder
      parent {
        id
      }
    }
  }
`)

/** The tenant's categories, flat: at most a thousand, read once and kept. */
export function useCategories() {
  const { data } = useQuery(CategoryChoices, { fetchPolicy: 'cache-first' })
  return data?.categories
}

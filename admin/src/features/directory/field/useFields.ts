import { useQuery } from '@apollo/client/react'
import { graphql } from '../../../gql'
import type { CategoryFieldChoicesQuery } from '../../../gql/graphql'

const CategoryFieldChoices = graphql(`
  query CategoryFieldChoices {
    categories {
      id
      fields {
        id
        key
        label
        labels {
          locale
          label
        }
        type
        unit
        isRequired
        isSearchable
        isFilterable
        options {
          value
          label
          labels {
            locale
            label
          }
        }
        category {
          id
          name
        }
      }
    }
  }
`)

export type Field = CategoryFieldChoicesQuery['categories'][number]['fields'][number]

/** What is asked of listings in these categories, each field once; undefined until it is known. */
export function useFields(categoryIds: readonly string[]): Field[] | undefined {
  const { data } = useQuery(CategoryFieldChoices, { fetchPolicy: 'cache-first' })
  const asked = data?.categories.filter(({ id }) => categoryIds.includes(id)).flatMap(({ fields }) => fields)
  return asked && [...new Map(asked.map((field) => [field.id, field])).values()]
}

/** What something is called for a reader: in their language where there is such a label. */
export function labelFor(named: Pick<Field, 'label' | 'labels'>, language: string): string {
  return named.labels.find(({ locale }) => locale.split('-')[0] === language.split('-')[0])?.label ?? named.label
}

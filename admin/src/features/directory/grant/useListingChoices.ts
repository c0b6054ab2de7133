import { useQuery } from '@apollo/client/react'
import { useDebouncedValue } from '@mantine/hooks'
import { graphql } from '../../../gql'

const ListingChoices = graphql(`
  query ListingChoices($text: String) {
    listings(filter: { text: $text }, first: 20) {
      nodes {
        id
        name
      }
    }
  }
`)

export interface NamedListing {
  id: string
  name: string
}

/** Listings that fit what is being typed; those of a moment ago until the new ones are there. */
export function useListingChoices(typed: string): readonly NamedListing[] {
  const [search] = useDebouncedValue(typed.trim(), 250)
  const { data, previousData } = useQuery(ListingChoices, { variables: { text: search || null } })
  return (data ?? previousData)?.listings.nodes ?? []
}

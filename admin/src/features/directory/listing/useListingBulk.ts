import { useApolloClient } from '@apollo/client/react'
import { graphql } from '../../../gql'
import type { ListingStatus } from '../../../gql/graphql'
import { type Problem, readProblem } from '../../../lib/problem'

const SetListingStatus = graphql(`
  mutation SetListingStatus($id: ID!, $status: ListingStatus!) {
    updateListing(id: $id, input: { status: $status }) {
      id
      status
      nextStatuses
      updatedAt
    }
  }
`)

const DeleteListing = graphql(`
  mutation DeleteListing($id: ID!) {
    deleteListing(id: $id) {
      id
    }
  }
`)

const RestoreListing = graphql(`
  mutation RestoreListing($id: ID!) {
    restoreListing(id: $id) {
      id
      status
    }
  }
`)

export interface Outcome<Thing> {
  done: Thing[]
  failed: { thing: Thing; problem: Problem }[]
}

/** One after the other, each on its own: what one refuses does not hold the others back. */
export async function each<Thing>(
  things: readonly Thing[],
  act: (thing: Thing) => Promise<unknown>,
): Promise<Outcome<Thing>> {
  const outcome: Outcome<Thing> = { done: [], failed: [] }
  for (const thing of things) {
    try {
      await act(thing)
      outcome.done.push(thing)
    } catch (thrown) {
      outcome.failed.push({ thing, problem: readProblem(thrown) })
    }
  }
  return outcome
}

/** What the list and the editor do to listings; afterwards every list on screen is read anew. */
export function useListingBulk() {
  const client = useApolloClient()
  const fresh = async <Result>(result: Promise<Result>): Promise<Result> => {
    const value = await result
    client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'listings' })
    client.cache.gc()
    return value
  }
  return {
    setStatus: <T extends { id: string }>(things: readonly T[], status: ListingStatus) =>
      fresh(each(things, ({ id }) => client.mutate({ mutation: SetListingStatus, variables: { id, status } }))),
    remove: <T extends { id: string }>(things: readonly T[]) =>
      fresh(each(things, ({ id }) => client.mutate({ mutation: DeleteListing, variables: { id } }))),
    restore: <T extends { id: string }>(things: readonly T[]) =>
      fresh(each(things, ({ id }) => client.mutate({ mutation: RestoreListing, variables: { id } }))),
  }
}

import { useMutation, useQuery } from '@apollo/client/react'
import { readFragment } from '../../../gql'
import type { EventsSearch } from '../platformSearch'
import { ReplayStripeEvent, StripeEventFields, StripeEventsQuery } from './documents'

const SIZE = 50
const EVERY = 10_000

/** What came from whoever takes the payments, as many as were asked for; what was replayed is looked at again while it waits. */
export function useStripeEvents({ q, state }: EventsSearch) {
  const { data, previousData, error, refetch, fetchMore } = useQuery(StripeEventsQuery, {
    variables: { filter: { text: q ?? null, state: state ?? null }, first: SIZE },
    fetchPolicy: 'cache-and-network',
    pollInterval: EVERY,
    skipPollAttempt: () => document.hidden,
  })
  const [replay, { loading }] = useMutation(ReplayStripeEvent)
  const list = (data ?? previousData)?.stripeEvents
  const more = () =>
    fetchMore({
      variables: { after: list?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { stripeEvents: next } }) => ({
        ...before,
        stripeEvents: { ...next, nodes: [...before.stripeEvents.nodes, ...next.nodes] },
      }),
    })
  return {
    events: list && readFragment(StripeEventFields, list.nodes),
    total: list?.totalCount ?? 0,
    error: data ? undefined : error,
    refetch,
    replaying: loading,
    more: list?.pageInfo.hasNextPage ? more : undefined,
    replay: (id: string) => replay({ variables: { id } }),
  }
}

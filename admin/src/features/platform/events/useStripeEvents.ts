import { useMutation, useQuery } from '@apollo/client/react'
import { readFragment } from '../../../gql'
import type { EventsSearch } from '../platformSearch'
import { ReplayStripeEvent, StripeEventFields, StripeEventsQuery } from './documents'

const SIZE = 50
const EVERY = 10_000

/**
 * What came from whoever takes the payments, as many as were asked for, and the one that the address names, wherever in the list it stands. What was
 * replayed is looked at again while it waits.
 */
export function useStripeEvents({ q, state, event: chosen }: EventsSearch) {
  const { data, previousData, error, refetch, fetchMore } = useQuery(StripeEventsQuery, {
    variables: { filter: { text: q ?? null, state: state ?? null }, first: SIZE },
    fetchPolicy: 'cache-and-network',
    pollInterval: EVERY,
    skipPollAttempt: () => document.hidden,
  })
  const [replay, { loading }] = useMutation(ReplayStripeEvent)
  const list = (data ?? previousData)?.stripeEvents
  const events = list && readFragment(StripeEventFields, list.nodes)
  const listed = events?.find(({ id }) => id === chosen)
  const away = useQuery(StripeEventsQuery, {
    variables: { filter: { text: chosen ?? null, state: null }, first: 1 },
    skip: !chosen || !events || !!listed,
    pollInterval: EVERY,
    skipPollAttempt: () => document.hidden,
  })
  const found = away.data && readFragment(StripeEventFields, away.data.stripeEvents.nodes)
  const more = () => fetchMore({ variables: { after: list?.pageInfo.endCursor ?? null } })
  return {
    events,
    event: chosen ? (listed ?? found?.find(({ id }) => id === chosen)) : events?.[0],
    looking: !!chosen && !listed && away.loading && !found,
    total: list?.totalCount ?? 0,
    error: data ? undefined : error,
    refetch,
    replaying: loading,
    more: list?.pageInfo.hasNextPage ? more : undefined,
    replay: (id: string) => replay({ variables: { id } }),
  }
}

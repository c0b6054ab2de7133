import { useApolloClient, useMutation, useQuery } from '@apollo/client/react'
import { useEffect, useRef } from 'react'
import { graphql } from '../../gql'
import type { TestDataState } from '../../gql/graphql'

const TestData = graphql(`
  query TestData {
    testDataReset {
      id
      state
      listingCount
      finishedAt
    }
  }
`)

const ResetTestData = graphql(`
  mutation ResetTestData {
    resetTestData {
      id
      state
    }
  }
`)

const POLL = 1_500
const isUnderWay = (state: TestDataState | undefined) => state === 'WAITING' || state === 'RUNNING'

/** The last reset, looked at again by itself while one is under way; `onReady` once the new data is there. */
export function useTestData(onReady: (listings: number) => void) {
  const client = useApolloClient()
  const { data, error, refetch, startPolling, stopPolling } = useQuery(TestData, { fetchPolicy: 'network-only' })
  const [reset] = useMutation(ResetTestData)
  const last = data?.testDataReset
  const underWay = isUnderWay(last?.state)
  const seen = useRef(false)
  useEffect(() => {
    if (underWay) {
      seen.current = true
      startPolling(POLL)
      return stopPolling
    }
    if (!seen.current || last?.state !== 'READY') return
    seen.current = false
    // Nothing of what was on the pages before is there any more.
    for (const fieldName of ['listings', 'listing', 'categories', 'grantedListings']) client.cache.evict({ fieldName })
    client.cache.gc()
    onReady(last.listingCount ?? 0)
  }, [underWay, last, client, onReady, startPolling, stopPolling])
  return {
    last,
    error,
    underWay,
    again: () => void refetch(),
    start: async () => {
      await reset()
      seen.current = true
      await refetch()
    },
  }
}

import { useMutation, useQuery } from '@apollo/client/react'
import { graphql, readFragment } from '../../../gql'
import { FailedJobFields } from './JobEvidence'

const FailedJobsQuery = graphql(`
  query FailedJobs($first: Int, $after: String) {
    failedJobs(first: $first, after: $after) {
      nodes {
        id
        ...FailedJobRecord
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)
const RetryJob = graphql(`
  mutation RetryJob($id: ID!) {
    retryJob(id: $id) {
      id
    }
  }
`)
const DropJob = graphql(`
  mutation DropJob($id: ID!) {
    dropJob(id: $id) {
      id
    }
  }
`)

const SIZE = 50

/** The jobs that failed for good, as many as were asked for; what was decided leaves the list where it stands. */
export function useFailedJobs() {
  const { data, error, refetch, fetchMore, updateQuery } = useQuery(FailedJobsQuery, {
    variables: { first: SIZE },
    fetchPolicy: 'network-only',
  })
  const [retry, { loading }] = useMutation(RetryJob)
  const [drop] = useMutation(DropJob)
  const list = data?.failedJobs
  const more = () =>
    fetchMore({
      variables: { after: list?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { failedJobs: next } }) => ({
        ...before,
        failedJobs: { ...next, nodes: [...before.failedJobs.nodes, ...next.nodes] },
      }),
    })
  const decide = async (verb: typeof retry | typeof drop, id: string) => {
    await verb({ variables: { id } })
    const last = list?.nodes.every((job) => job.id === id)
    if (last && list?.pageInfo.hasNextPage) return void (await refetch())
    updateQuery((_, { previousData, complete }) => {
      if (!complete) return undefined
      const { failedJobs } = previousData
      const nodes = failedJobs.nodes.filter((job) => job.id !== id)
      return { ...previousData, failedJobs: { ...failedJobs, nodes, totalCount: failedJobs.totalCount - 1 } }
    })
  }
  return {
    jobs: list && readFragment(FailedJobFields, list.nodes),
    total: list?.totalCount ?? 0,
    error,
    refetch,
    retrying: loading,
    more: list?.pageInfo.hasNextPage ? more : undefined,
    retry: (id: string) => decide(retry, id),
    drop: (id: string) => decide(drop, id),
  }
}

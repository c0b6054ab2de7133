import { useMutation, useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../gql'
import type { MergeListingsInput, DuplicatesQuery as DuplicatesQueryResult } from '../../gql/graphql'
import { readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { complain, offerUndo, say } from '../../ui/toast'
import {
  DismissDuplicate,
  DuplicatesQuery,
  MergeListings,
  OpenDuplicatesQuery,
  PairFields,
  ReopenDuplicate,
} from './documents'
import { filterOf, type View } from './duplicateSearch'

/** The page after this one, behind what is there. */
const behind = (after: string | null | undefined) => ({
  variables: { after: after ?? null },
  updateQuery: (before: DuplicatesQueryResult, { fetchMoreResult }: { fetchMoreResult: DuplicatesQueryResult }) => {
    const { nodes, ...rest } = fetchMoreResult.listingDuplicates
    return { ...before, listingDuplicates: { ...rest, nodes: [...before.listingDuplicates.nodes, ...nodes] } }
  },
})

/** The pairs as far as they were asked for, which of them is looked at, and what can be done with it. */
export function useDuplicates(view: View | undefined) {
  const { t } = useTranslation()
  const text = useProblemText()
  const [asked, choose] = useState<string>()
  const { data, error, refetch, fetchMore } = useQuery(DuplicatesQuery, {
    variables: { filter: filterOf(view), after: null },
    fetchPolicy: 'network-only',
  })
  const after = { refetchQueries: [OpenDuplicatesQuery] }
  const [dismiss, dismissing] = useMutation(DismissDuplicate, after)
  const [reopen, reopening] = useMutation(ReopenDuplicate, after)
  const [merge, merging] = useMutation(MergeListings, after)
  const list = data?.listingDuplicates
  const pairs = list && readFragment(PairFields, list.nodes)
  const chosen = pairs?.find(({ id }) => id === asked) ?? pairs?.[0]

  /** Read anew from the start as far as the pair that is looked at next: what was paged to stays there. */
  const again = async (next?: string) => {
    const shown = pairs?.length ?? 0
    let page = (await refetch()).data?.listingDuplicates
    for (let held = page?.nodes.length ?? 0; page && next && held < shown - 1 && page.pageInfo.hasNextPage; ) {
      page = (await fetchMore(behind(page.pageInfo.endCursor))).data?.listingDuplicates
      held += page?.nodes.length ?? 0
    }
  }
  /** The eye stays where it is: what was decided goes, and the next pair is looked at. */
  const onward = async () => {
    const at = pairs?.findIndex(({ id }) => id === chosen?.id) ?? -1
    const next = (pairs?.[at + 1] ?? pairs?.[at - 1])?.id
    choose(next)
    await again(next).catch(() => {})
  }
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work()
      return true
    } catch (thrown) {
      complain(text(readProblem(thrown)))
      await refetch().catch(() => {})
      return false
    }
  }
  const id = chosen?.id ?? ''
  return {
    ...{ pairs, chosen, choose, error, refetch },
    busy: dismissing.loading || reopening.loading || merging.loading,
    total: list?.totalCount ?? 0,
    dismiss: async () => {
      if (!(await attempt(() => dismiss({ variables: { id } })))) return
      const run = () => void attempt(() => reopen({ variables: { id } })).then(() => refetch())
      offerUndo(t('duplicates.dismissed'), { label: t('common.undo'), run })
      await onward()
    },
    reopen: async () => {
      if (await attempt(() => reopen({ variables: { id } }))) await onward()
    },
    merge: async (input: MergeListingsInput, left: string) => {
      let name = ''
      const done = await attempt(async () => {
        name = (await merge({ variables: { input } })).data?.mergeListings.name ?? ''
      })
      if (!done) return
      say([t('duplicates.merged', { name }), left].filter(Boolean).join(' '))
      await onward()
    },
    more: list?.pageInfo.hasNextPage ? () => fetchMore(behind(list.pageInfo.endCursor)) : undefined,
  }
}

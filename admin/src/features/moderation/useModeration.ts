import { useMutation, useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../gql'
import type { ModerationDecision } from '../../gql/graphql'
import { readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { complain, say } from '../../ui/toast'
import { useViewer } from '../identity/useSession'
import {
  AssignModeration,
  DecideModeration,
  ModerationEntryFields,
  ModerationQueueQuery,
  OpenModerationQuery,
} from './documents'
import { filterOf, type View } from './moderationSearch'

/** The queue as far as it was asked for, which of it is looked at, which is picked, and what can be done with it. */
export function useModeration(view: View | undefined) {
  const { t } = useTranslation()
  const text = useProblemText()
  const { user } = useViewer()
  const [asked, choose] = useState<string>()
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const { data, error, refetch, fetchMore } = useQuery(ModerationQueueQuery, {
    variables: { filter: filterOf(view), after: null },
    fetchPolicy: 'network-only',
  })
  const after = { refetchQueries: [OpenModerationQuery] }
  const [send, { loading }] = useMutation(DecideModeration, after)
  const [give] = useMutation(AssignModeration)
  const queue = data?.moderationQueue
  const entries = queue && readFragment(ModerationEntryFields, queue.nodes)
  const chosen = entries?.find(({ id }) => id === asked) ?? entries?.[0]
  const meant = entries?.filter(({ id }) => (picked.size ? picked.has(id) : id === chosen?.id)) ?? []

  /** The eye stays where it is: what comes after the last that was decided, or before it at the end of the list. */
  const onward = () => {
    const at = entries?.findLastIndex((entry) => meant.includes(entry)) ?? -1
    const left = entries?.filter((entry) => !meant.includes(entry)) ?? []
    return (entries?.slice(at + 1).find((entry) => left.includes(entry)) ?? left.at(-1))?.id
  }
  const decide = async (decision: ModerationDecision, reason: string | null = null) => {
    const closes = decision === 'APPROVE' || decision === 'REJECT'
    const next = closes ? onward() : chosen?.id
    const seen = meant.map(({ id, version }) => ({ id, version }))
    const { data: done } = await send({ variables: { input: { entries: seen, decision, reason } } })
    const { decided = [], refused = [] } = done?.decideModerationReports ?? {}
    choose(next)
    setPicked(new Set())
    await refetch()
    if (decided.length) say(t(`moderation.did.${decision}`, { count: decided.length }))
    if (refused[0]) complain(t('moderation.refused', { count: refused.length, why: refused[0].message }))
  }
  /** By a key or a button; what is refused is told, and the queue as it is now is shown. */
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (thrown) {
      complain(text(readProblem(thrown)))
      await refetch()
    }
  }
  return {
    entries,
    chosen,
    choose,
    meant,
    picked,
    pick: (id: string) =>
      setPicked((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id])),
    unpick: () => setPicked(new Set()),
    total: queue?.totalCount ?? 0,
    error,
    refetch,
    busy: loading,
    more: queue?.pageInfo.hasNextPage
      ? () =>
          fetchMore({
            variables: { after: queue.pageInfo.endCursor },
            updateQuery: (before, { fetchMoreResult: { moderationQueue: next } }) => ({
              ...before,
              moderationQueue: { ...next, nodes: [...before.moderationQueue.nodes, ...next.nodes] },
            }),
          })
      : undefined,
    decide,
    quickly: (decision: ModerationDecision) => void attempt(() => decide(decision)),
    assign: () =>
      void attempt(() =>
        give({
          variables: { id: chosen?.id ?? '', userId: chosen?.assignee?.id === user?.id ? null : (user?.id ?? null) },
        }),
      ),
    isMine: chosen?.assignee?.id === user?.id,
  }
}

import { useMutation, useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../gql'
import type { EnquiryStatus } from '../../gql/graphql'
import { readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { complain, offerUndo, say } from '../../ui/toast'
import { AnswerEnquiry, EnquiriesQuery, EnquiryFields, NewEnquiriesQuery, UpdateEnquiry } from './documents'
import { filterOf, type View } from './enquirySearch'

/** The enquiries as far as they were asked for, which of them is looked at, and what can be done with it. */
export function useEnquiries(view: View | undefined) {
  const { t } = useTranslation()
  const text = useProblemText()
  const [asked, choose] = useState<string>()
  const { data, error, refetch, fetchMore } = useQuery(EnquiriesQuery, {
    variables: { filter: filterOf(view), after: null },
    fetchPolicy: 'network-only',
  })
  const after = { refetchQueries: [NewEnquiriesQuery] }
  const [send] = useMutation(AnswerEnquiry, after)
  const [sort, { loading }] = useMutation(UpdateEnquiry, after)
  const list = data?.enquiries
  const entries = list && readFragment(EnquiryFields, list.nodes)
  const chosen = entries?.find(({ id }) => id === asked) ?? entries?.[0]

  /** The eye stays where it is: what was done goes from this view, and the next one is looked at. */
  const onward = async () => {
    const at = entries?.findIndex(({ id }) => id === chosen?.id) ?? -1
    choose((entries?.[at + 1] ?? entries?.[at - 1])?.id)
    // What was done is done, although the list cannot be read anew at this moment.
    await refetch().catch(() => {})
  }
  const answer = async (words: string) => {
    if (!chosen) return
    await send({ variables: { id: chosen.id, input: { text: words } } })
    say(t('enquiries.sent', { name: chosen.name }))
    if (view === 'answered') await refetch().catch(() => {})
    else await onward()
  }
  const mark = async (id: string, status: EnquiryStatus) => {
    try {
      await sort({ variables: { id, status } })
      return true
    } catch (thrown) {
      complain(text(readProblem(thrown)))
      return false
    }
  }
  const setStatus = async (status: EnquiryStatus) => {
    if (!chosen || chosen.status === status) return
    const { id, status: before } = chosen
    if (!(await mark(id, status))) return
    const run = () => void mark(id, before).then(() => refetch())
    offerUndo(t(`enquiries.did.${status}`), { label: t('common.undo'), run })
    await onward()
  }
  return {
    ...{ entries, chosen, choose, error, refetch, answer, busy: loading },
    total: list?.totalCount ?? 0,
    setStatus: (status: EnquiryStatus) => void setStatus(status),
    more: list?.pageInfo.hasNextPage
      ? () =>
          fetchMore({
            variables: { after: list.pageInfo.endCursor },
            updateQuery: (before, { fetchMoreResult: { enquiries: next } }) => ({
              ...before,
              enquiries: { ...next, nodes: [...before.enquiries.nodes, ...next.nodes] },
            }),
          })
      : undefined,
  }
}

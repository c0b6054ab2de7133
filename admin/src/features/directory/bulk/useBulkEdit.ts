import { useApolloClient, useQuery } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { readFragment } from '../../../gql'
import type { BulkEditPartsFragment } from '../../../gql/graphql'
import { listen } from '../../../lib/listen'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { complain } from '../../../ui/toast'
import { useSession } from '../../identity/useSession'
import { BulkEditNews, BulkEditParts, BulkEditQuery, CancelBulkEdit, UndoBulkEdit } from './documents'

export type BulkEdit = BulkEditPartsFragment
export const isBusy = ({ state }: Pick<BulkEdit, 'state'>): boolean => state === 'RUNNING' || state === 'UNDOING'

/** How often is asked while nothing is heard, and while somebody else's runs, of which nothing is told here. */
const ASK = 2_000

/** One bulk edit as it stands: told as it goes on, asked for while the socket is down. */
export function useBulkEdit(id: string) {
  const session = useSession()
  const client = useApolloClient()
  const text = useProblemText()
  const [up, setUp] = useState(false)
  const [stepping, setStepping] = useState(false)
  const { data, error, refetch, startPolling, stopPolling } = useQuery(BulkEditQuery, { variables: { id } })
  const row = data?.listingBulkEdit && readFragment(BulkEditParts, data.listingBulkEdit)
  const busy = row ? isBusy(row) : false
  useEffect(() => {
    if (!busy) return
    return listen(BulkEditNews, {
      token: () => session.token(),
      up: setUp,
      told: ({ listingBulkEditChanged: said }) => {
        if (!said) return
        const variables = { id: said.id }
        client.writeQuery({ query: BulkEditQuery, variables, data: { __typename: 'Query', listingBulkEdit: said } })
      },
    })
  }, [busy, session, client])
  useEffect(() => {
    if (!busy) return
    startPolling(up ? ASK * 5 : ASK)
    return () => {
      stopPolling()
      // The lists hold what was there before.
      client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'listings' })
    }
  }, [busy, up, startPolling, stopPolling, client])
  const step = (mutation: typeof CancelBulkEdit | typeof UndoBulkEdit) => async () => {
    setStepping(true)
    try {
      await client.mutate({ mutation: mutation as typeof CancelBulkEdit, variables: { id } })
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    } finally {
      setStepping(false)
    }
  }
  const missing = data?.listingBulkEdit === null
  return { row, error, refetch, missing, stepping, cancel: step(CancelBulkEdit), undo: step(UndoBulkEdit) }
}

import { useApolloClient, useQuery } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { readFragment } from '../../../gql'
import type { ImportPartsFragment } from '../../../gql/graphql'
import { listen } from '../../../lib/listen'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { complain } from '../../../ui/toast'
import { useSession } from '../../identity/useSession'
import {
  CancelImport,
  CheckImport,
  ImportNews,
  ImportParts,
  ImportQuery,
  OpenErrors,
  StartImport,
  UndoImport,
} from './documents'

export type Import = ImportPartsFragment
const BUSY: readonly Import['state'][] = ['READING', 'CHECKING', 'RUNNING', 'UNDOING']
export const isBusy = ({ state }: Pick<Import, 'state'>): boolean => BUSY.includes(state)

/** How often is asked while nothing is heard, and while somebody else's import runs, of which nothing is told here. */
const ASK = 2_000

/** One import as it stands: told as it goes on, asked for while the socket is down. */
export function useImport(id: string) {
  const session = useSession()
  const [up, setUp] = useState(false)
  const { data, error, refetch, startPolling, stopPolling } = useQuery(ImportQuery, { variables: { id } })
  const row = data?.listingImport && readFragment(ImportParts, data.listingImport)
  const busy = row ? isBusy(row) : false
  const client = useApolloClient()
  useEffect(() => {
    if (!busy) return
    // What comes is written to the cache under its id, where this page reads it.
    return listen(ImportNews, {
      token: () => session.token(),
      up: setUp,
      told: ({ listingImportChanged: said }) => {
        if (said)
          client.writeQuery({
            query: ImportQuery,
            variables: { id: said.id },
            data: { __typename: 'Query', listingImport: said },
          })
      },
    })
  }, [busy, session, client])
  useEffect(() => {
    if (!busy) return
    startPolling(up ? ASK * 5 : ASK)
    return stopPolling
  }, [busy, up, startPolling, stopPolling])
  return { row, error, refetch, missing: data?.listingImport === null }
}

/** Its steps; what the server refuses is said at once. */
export function useImportSteps(id: string) {
  const client = useApolloClient()
  const text = useProblemText()
  const [busy, setBusy] = useState(false)
  const run = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    setBusy(true)
    try {
      return await work()
    } catch (thrown) {
      complain(text(readProblem(thrown)))
      return undefined
    } finally {
      setBusy(false)
    }
  }
  const step = (mutation: typeof StartImport | typeof CancelImport | typeof UndoImport) => () =>
    run(() => client.mutate({ mutation: mutation as typeof StartImport, variables: { id } }))
  return {
    busy,
    start: step(StartImport),
    cancel: step(CancelImport),
    undo: step(UndoImport),
    check: (mapping: { column: number; field: string }[], saveAs: string) =>
      run(async () => {
        const input = { mapping, ...(saveAs.trim() ? { saveAs: saveAs.trim() } : {}) }
        await client.mutate({ mutation: CheckImport, variables: { id, input } })
        if (input.saveAs) await client.refetchQueries({ include: ['ImportMapping'] })
        return true
      }),
    fetchReport: (report: 'ERRORS' | 'NOTES') =>
      run(async () => {
        const { data } = await client.mutate({ mutation: OpenErrors, variables: { id, report } })
        // An attachment: the page stays where it is.
        if (data) window.location.assign(data.openImportErrors.url)
      }),
  }
}

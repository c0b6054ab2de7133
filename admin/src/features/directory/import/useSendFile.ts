import { useApolloClient } from '@apollo/client/react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../../../lib/problem'
import { put, uploadProblem } from '../../media/upload'
import { CreateImport, ReadImport } from './documents'

/** Sends a file and opens its import. `part`: how much of it is sent, 0 to 1; undefined while none is on its way. */
export function useSendFile() {
  const client = useApolloClient()
  const navigate = useNavigate()
  const [part, setPart] = useState<number>()
  const [problem, setProblem] = useState<Problem>()
  const stop = useRef<AbortController>(undefined)
  // Whoever leaves the page wants to be elsewhere when the file is there.
  useEffect(() => () => stop.current?.abort(), [])
  const send = async (file: File) => {
    stop.current = new AbortController()
    const { signal } = stop.current
    setProblem(undefined)
    setPart(0)
    try {
      const input = { fileName: file.name.slice(-200), bytes: file.size }
      const { data } = await client.mutate({ mutation: CreateImport, variables: { input } })
      const made = data?.createListingImport
      if (!made?.upload || signal.aborted) return
      const place = { ...made.upload, method: 'PUT', headers: { 'Content-Type': made.upload.contentType } }
      await put(place, file, setPart, signal)
      await client.mutate({ mutation: ReadImport, variables: { id: made.id } })
      client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'listingImports' })
      if (!signal.aborted) await navigate({ to: '/imports/$id', params: { id: made.id } })
    } catch (thrown) {
      setProblem(uploadProblem(thrown))
    } finally {
      setPart(undefined)
    }
  }
  return { send, part, problem, stop: () => stop.current?.abort() }
}

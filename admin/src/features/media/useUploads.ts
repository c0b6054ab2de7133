import { useApolloClient } from '@apollo/client/react'
import { useRef, useState } from 'react'
import { graphql } from '../../gql'
import type { ConfirmUploadMutation } from '../../gql/graphql'
import type { Problem } from '../../lib/problem'
import { useSession } from '../identity/useSession'
import { upload, uploadProblem } from './upload'

const ConfirmUpload = graphql(`
  mutation ConfirmUpload($key: String!) {
    confirmUpload(input: { key: $key }) {
      id
      url
      width
      height
      alt
      focalPoint {
        x
        y
      }
      thumbnails {
        width
        url
      }
    }
  }
`)

export type Uploaded = ConfirmUploadMutation['confirmUpload']

export interface Sending {
  id: number
  file: File
  part: number
  problem: Problem | undefined
}

/** Files on their way. One at a time, in order; what fails stays in the list with its reason until retried or dropped. */
export function useUploads(purpose: 'listing' | 'logo' | 'favicon', onDone: (asset: Uploaded) => void) {
  const client = useApolloClient()
  const session = useSession()
  const [sending, setSending] = useState<Sending[]>([])
  const next = useRef(0)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const stops = useRef(new Map<number, AbortController>())

  const patch = (id: number, part: Partial<Sending>) =>
    setSending((now) => now.map((one) => (one.id === id ? { ...one, ...part } : one)))
  const drop = (id: number) => setSending((now) => now.filter((one) => one.id !== id))

  const run = async ({ id, file }: Sending) => {
    const stop = stops.current.get(id)
    try {
      const key = await upload(session, {
        file,
        purpose,
        onProgress: (part) => patch(id, { part }),
        ...(stop ? { signal: stop.signal } : {}),
      })
      const { data } = await client.mutate({ mutation: ConfirmUpload, variables: { key } })
      drop(id)
      if (data) onDone(data.confirmUpload)
    } catch (thrown) {
      const problem = uploadProblem(thrown)
      if (problem) patch(id, { problem })
      else drop(id)
    }
  }
  const enqueue = (one: Sending) => {
    stops.current.set(one.id, new AbortController())
    queue.current = queue.current.then(() => (stops.current.get(one.id)?.signal.aborted ? undefined : run(one)))
  }

  return {
    sending,
    add(files: readonly File[]) {
      const fresh = files.map((file) => ({ id: next.current++, file, part: 0, problem: undefined }))
      setSending((now) => [...now, ...fresh])
      for (const one of fresh) enqueue(one)
    },
    retry(one: Sending) {
      patch(one.id, { problem: undefined, part: 0 })
      enqueue(one)
    },
    stop(id: number) {
      stops.current.get(id)?.abort()
      drop(id)
    },
  }
}

import { useMutation } from '@apollo/client/react'
import { useRef } from 'react'
import { graphql } from '../../gql'
import type { PlanInterval } from '../../gql/graphql'
import { readProblem } from '../../lib/problem'

const StartCheckout = graphql(`
  mutation StartCheckout($input: StartCheckoutInput!) {
    startCheckout(input: $input) {
      id
      url
    }
  }
`)

interface Wish {
  planKey: string
  interval: PlanInterval
  currency: string
}

/** Goes to the page on which a plan is paid. A wish whose answer is lost keeps its key, so that the next click opens the same page. */
export function useCheckout(onStale: () => void) {
  const keys = useRef(new Map<string, string>())
  const [start, { loading, error, called }] = useMutation(StartCheckout)
  const buy = async (input: Wish) => {
    const wish = JSON.stringify(input)
    const key = keys.current.get(wish) ?? crypto.randomUUID()
    keys.current.set(wish, key)
    try {
      const { data } = await start({ variables: { input }, context: { headers: { 'Idempotency-Key': key } } })
      const url = data?.startCheckout.url
      keys.current.delete(wish)
      if (url) window.location.assign(url)
    } catch (refusal) {
      // What was refused was not done: the next try is another.
      const { code } = readProblem(refusal)
      if (code !== 'OFFLINE') keys.current.delete(wish)
      if (code === 'CONFLICT') onStale()
    }
  }
  return { buy, busy: loading, problem: called && error ? readProblem(error) : undefined }
}

import { useMutation } from '@apollo/client/react'
import type { BillingPortalFlow } from '../../gql/graphql'
import { readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { complain } from '../../ui/toast'
import { OpenPortal } from './documents'

/** Goes to the pages of whoever takes the payments. */
export function usePortal() {
  const text = useProblemText()
  const [open, { loading }] = useMutation(OpenPortal)
  const go = async (flow: BillingPortalFlow) => {
    try {
      const { data } = await open({ variables: { input: { flow } } })
      if (data) window.location.assign(data.billingPortal.url)
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
  }
  return { go, busy: loading }
}

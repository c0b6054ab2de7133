import { useQuery } from '@apollo/client/react'
import { graphql } from '../../gql'
import type { Problem } from '../../lib/problem'

const AsksCode = graphql(`
  query AsksCode {
    secondFactor {
      totpSince
    }
  }
`)

/** Whether a proof needs a code too: the account says so, or the server just did. */
export function useAsksCode(problem: Problem | undefined): boolean {
  const { data } = useQuery(AsksCode)
  return Boolean(data?.secondFactor.totpSince) || ['TOTP_REQUIRED', 'TOTP_WRONG'].includes(problem?.reason ?? '')
}

import { useApolloClient } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { graphql } from '../../../gql'

const SubdomainAvailable = graphql(`
  query SubdomainAvailable($name: String!) {
    subdomainAvailable(name: $name)
  }
`)

export type Available = 'same' | 'malformed' | 'asking' | 'free' | 'taken' | 'unknown'

/** As the server wants it; what it also refuses (names that are kept) it says itself. */
const FORM = /^(?=.{2,63}$)(?!xn-)[a-z0-9]+(-[a-z0-9]+)*$/
const PAUSE = 300

/** Whether a name can be had, asked after a pause in typing; `present` is one's own. */
export function useAvailable(name: string, present: string | null): Available {
  const client = useApolloClient()
  const [answer, setAnswer] = useState<{ name: string; is: Available }>()
  const ask = name !== present && FORM.test(name)
  useEffect(() => {
    if (!ask) return
    let left = false
    const timer = setTimeout(async () => {
      const is = await client
        .query({ query: SubdomainAvailable, variables: { name }, fetchPolicy: 'network-only' })
        .then(({ data }): Available => (data?.subdomainAvailable ? 'free' : 'taken'))
        .catch((): Available => 'unknown')
      if (!left) setAnswer({ name, is })
    }, PAUSE)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [ask, name, client])
  if (name === present) return 'same'
  if (!ask) return 'malformed'
  return answer?.name === name ? answer.is : 'asking'
}

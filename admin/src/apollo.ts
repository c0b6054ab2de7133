import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client'
import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { BaseHttpLink } from '@apollo/client/link/http'
import { catchError, from, mergeMap, type Observable, of, throwError } from 'rxjs'
import type { SessionStore } from './features/identity/session'
import { stripeEventsPolicy } from './features/platform/events/keptEvents'
import { readProblem } from './lib/problem'
import { hashOf } from './lib/send'

export function createClient(session: SessionStore, uri = '/graphql'): ApolloClient {
  return new ApolloClient({
    link: ApolloLink.from([byHash, signed(session), new BaseHttpLink({ uri, credentials: 'same-origin' })]),
    cache: createCache(),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  })
}

/** Only the hash of a document travels; the server knows the text from the build. */
const byHash = new ApolloLink((operation, forward) => {
  operation.extensions.persistedQuery = { version: 1, sha256Hash: hashOf(operation.query) }
  operation.setContext({ http: { includeQuery: false, includeExtensions: true } })
  return forward(operation)
})

/** Sends the access token; when it is refused, renews it and tries once more. */
function signed(session: SessionStore): ApolloLink {
  return new ApolloLink((operation, forward) => {
    let used: string | undefined
    const attempt = (): Observable<ApolloLink.Result> =>
      from(session.token()).pipe(
        mergeMap((token) => {
          used = token
          const { headers } = operation.getContext()
          operation.setContext({ headers: { ...headers, ...(token ? { authorization: `Bearer ${token}` } : {}) } })
          return forward(operation)
        }),
      )
    return attempt().pipe(
      mergeMap((result) => (isRefused(result) ? throwError(() => new CombinedGraphQLErrors(result)) : of(result))),
      catchError((thrown) =>
        used && readProblem(thrown).code === 'UNAUTHENTICATED'
          ? from(session.recover(used)).pipe(mergeMap(attempt))
          : throwError(() => thrown),
      ),
    )
  })
}

function isRefused(result: ApolloLink.Result): boolean {
  return result.errors?.some((error) => error.extensions?.code === 'UNAUTHENTICATED') ?? false
}

/** Parts without an id belong to the thing they were read with: a narrower read must not drop what a wider one knew. */
function createCache(): InMemoryCache {
  const part = { keyFields: false as const, merge: true }
  return new InMemoryCache({
    typePolicies: {
      Viewer: part,
      Branding: part,
      BrandColors: part,
      Address: part,
      EndorsementSummary: part,
      SecondFactor: part,
      Query: { fields: { stripeEvents: stripeEventsPolicy } },
    },
  })
}

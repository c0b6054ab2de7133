import type { ApolloServer } from '@apollo/server'
import type { Config } from '../config.js'
import type { Pool } from '../db/pool.js'
import type { ApolloContext } from '../graphql/apollo.js'
import type { KnownCosts } from '../graphql/known-costs.js'
import type { PersistedDocuments } from '../graphql/persisted.js'
import type { UsageCounter } from '../modules/usage/counting.js'
import type { House } from '../scope/makers.js'
import type { Entrance } from './entrance.js'
import type { KeyUsed } from './key-used.js'
import type { Weighing } from './weighing.js'

/** What the routes of the edge are given by app.ts. `edgePool`: two connections for tenant resolution and limits, never held. */
export type Edge = {
  config: Config
  house: House
  apollo: ApolloServer<ApolloContext>
  persisted: PersistedDocuments
  edgePool: Pool
  enter: Entrance
  weighing: Weighing
  knownCosts: KnownCosts
  keyUsed: KeyUsed
  usage: UsageCounter
  /** True from SIGTERM on: ready answers 503; what still comes is answered until the socket closes (http/drain.ts). */
  draining: () => boolean
}

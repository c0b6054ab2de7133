import { graphql } from '../../../gql'

export const HealthQuery = graphql(`
  query SystemHealth {
    systemHealth {
      checkedAt
      state
      database {
        state
        answerMs
        bytes
        connections
        maxConnections
        replicas
        replicaLagSeconds
        version
        migration
      }
      queue {
        state
        waiting
        due
        running
        failed
        oldestSeconds
      }
      board {
        state
        waiting
        oldestSeconds
      }
      disk {
        state
        totalBytes
        freeBytes
      }
      redis {
        state
        answerMs
        problem
      }
      mail {
        state
        answerMs
        problem
      }
      payments {
        state
        answerMs
        problem
      }
      version
      revision
      nodeVersion
      uptimeSeconds
    }
  }
`)

import { useMutation } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { ApiKeyRowFragment } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Confirm } from '../../../ui/Confirm'
import { Moment } from '../../../ui/Moment'
import { complain, say } from '../../../ui/toast'

const RevokeApiKey = graphql(`
  mutation RevokeApiKey($id: ID!) {
    revokeApiKey(id: $id) {
      id
      ...ApiKeyRow
    }
  }
`)

/** It cannot be taken back, so it says whether somebody still uses the key. */
export function RevokeKey({ apiKey, onClose }: { apiKey: ApiKeyRowFragment; onClose: () => void }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const [revoke] = useMutation(RevokeApiKey)
  const { id, name, lastUsedAt } = apiKey
  const run = async () => {
    try {
      await revoke({ variables: { id } })
      say(t('keys.revoked', { name }))
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
    onClose()
  }
  return (
    <Confirm
      opened
      danger
      title={t('keys.revokeTitle', { name })}
      confirm={t('keys.revoke')}
      cancel={t('common.cancel')}
      onConfirm={run}
      onClose={onClose}
    >
      <p>{t('keys.revokeText')}</p>
      <p>
        {lastUsedAt ? (
          <>
            {t('keys.lastUsed')} <Moment at={lastUsedAt} />
          </>
        ) : (
          t('keys.unused')
        )}
      </p>
    </Confirm>
  )
}

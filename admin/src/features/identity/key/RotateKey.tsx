import { useMutation } from '@apollo/client/react'
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql, readFragment } from '../../../gql'
import type { ApiKeyRowFragment } from '../../../gql/graphql'
import { ProveDialog } from '../ProveDialog'
import { IssuedKey } from './documents'
import { SecretDialog } from './SecretDialog'

const RotateApiKey = graphql(`
  mutation RotateApiKey($id: ID!, $input: RotateApiKeyInput) {
    rotateApiKey(id: $id, input: $input) {
      ...IssuedKey
    }
  }
`)

/** Minutes that both keys are good for. */
const OVERLAPS = [0, 60, 1_440, 4_320, 10_080] as const

export function RotateKey({ apiKey, onClose }: { apiKey: ApiKeyRowFragment; onClose: () => void }) {
  const { t } = useTranslation()
  const [overlap, setOverlap] = useState('1440')
  const [rotate, { data }] = useMutation(RotateApiKey)
  const issued = data && readFragment(IssuedKey, data.rotateApiKey)
  // Only now: the row that asked ends with the list it stands in.
  if (issued)
    return (
      <SecretDialog
        issued={issued}
        overlap={t(overlap === '0' ? 'keys.oldEnded' : 'keys.oldGoesOn', {
          time: t(`keys.overlaps.m${overlap}` as never),
        })}
        onClose={onClose}
      />
    )
  return (
    <ProveDialog
      opened
      title={t('keys.rotateTitle', { name: apiKey.name })}
      text={t('keys.rotateText')}
      confirm={t('keys.rotate')}
      onProve={(proof) => {
        const input = { overlapMinutes: Number(overlap), ...proof }
        return rotate({ variables: { id: apiKey.id, input }, refetchQueries: ['ApiKeysPage'] })
      }}
      onClose={onClose}
    >
      <NativeSelect
        label={t('keys.overlap')}
        description={t('keys.overlapText')}
        value={overlap}
        onChange={(event) => setOverlap(event.currentTarget.value)}
        data={OVERLAPS.map((minutes) => ({ value: String(minutes), label: t(`keys.overlaps.m${minutes}`) }))}
        data-autofocus
      />
    </ProveDialog>
  )
}

import { useMutation } from '@apollo/client/react'
import { Button, Group, NativeSelect, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql, readFragment } from '../../../gql'
import type { ApiKeyRowFragment } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Dialog } from '../../../ui/Dialog'
import { Notice } from '../../../ui/Notice'
import { IssuedKey } from './documents'
import classes from './Keys.module.css'
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
  const text = useProblemText()
  const [overlap, setOverlap] = useState('1440')
  const [rotate, { data, loading, error }] = useMutation(RotateApiKey)
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

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const input = { overlapMinutes: Number(overlap) }
    void rotate({ variables: { id: apiKey.id, input }, refetchQueries: ['ApiKeysPage'] }).catch(() => undefined)
  }
  return (
    <Dialog opened onClose={onClose} title={t('keys.rotateTitle', { name: apiKey.name })} size={460}>
      <form onSubmit={submit} className={classes.fields}>
        {error && (
          <Notice tone="bad" urgent>
            {text(readProblem(error))}
          </Notice>
        )}
        <Text size="sm" c="dimmed">
          {t('keys.rotateText')}
        </Text>
        <NativeSelect
          label={t('keys.overlap')}
          description={t('keys.overlapText')}
          value={overlap}
          onChange={(event) => setOverlap(event.currentTarget.value)}
          data={OVERLAPS.map((minutes) => ({ value: String(minutes), label: t(`keys.overlaps.m${minutes}`) }))}
          data-autofocus
        />
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button variant="default" onClick={onClose} disabled={loading}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('keys.rotate')}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}

import { useMutation } from '@apollo/client/react'
import { Button, Group, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { ApiKeyRowFragment } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { useFieldProblems, useProblemText } from '../../../lib/useProblemText'
import { Dialog } from '../../../ui/Dialog'
import { Notice } from '../../../ui/Notice'
import { say } from '../../../ui/toast'
import classes from './Keys.module.css'
import { PlacesField, placesIn } from './PlacesField'

const UpdateApiKey = graphql(`
  mutation UpdateApiKey($id: ID!, $input: UpdateApiKeyInput!) {
    updateApiKey(id: $id, input: $input) {
      id
      ...ApiKeyRow
    }
  }
`)

/** What a key is called and where it may be used from. What it may do stays: for more, make another. */
export function EditKey({ apiKey, onClose }: { apiKey: ApiKeyRowFragment; onClose: () => void }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const fieldProblems = useFieldProblems()
  const [update, { loading, error }] = useMutation(UpdateApiKey)
  const problem = error && readProblem(error)
  const wrong = problem ? fieldProblems(problem) : []

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const values = new FormData(event.currentTarget)
    const input = { name: String(values.get('name')).trim(), allowedIps: placesIn(String(values.get('places'))) }
    const done = await update({ variables: { id: apiKey.id, input } }).catch(() => undefined)
    if (!done) return
    say(t('common.saved'))
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title={t('keys.editTitle', { name: apiKey.name })} size={480}>
      <form onSubmit={submit} className={classes.fields}>
        {problem && wrong.length === 0 && (
          <Notice tone="bad" urgent>
            {text(problem)}
          </Notice>
        )}
        <TextInput
          name="name"
          label={t('keys.name')}
          required
          maxLength={80}
          dir="auto"
          data-autofocus
          defaultValue={apiKey.name}
          error={wrong.find(({ path }) => path === 'name')?.message}
        />
        <PlacesField defaultValue={apiKey.allowedIps} problems={wrong} />
        <p className={classes.hint}>{t('keys.editText')}</p>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={loading}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('common.save')}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}

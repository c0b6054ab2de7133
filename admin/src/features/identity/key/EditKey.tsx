import { useMutation } from '@apollo/client/react'
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { ApiKeyRowFragment } from '../../../gql/graphql'
import { FormDialog } from '../../../ui/FormDialog'
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
  const [update] = useMutation(UpdateApiKey)

  const submit = async (values: FormData) => {
    const input = { name: String(values.get('name')).trim(), allowedIps: placesIn(values) }
    await update({ variables: { id: apiKey.id, input } })
    say(t('common.saved'))
    onClose()
  }
  return (
    <FormDialog
      title={t('keys.editTitle', { name: apiKey.name })}
      size={480}
      submit={t('common.save')}
      onSubmit={submit}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <TextInput
            name="name"
            label={t('keys.name')}
            required
            maxLength={80}
            dir="auto"
            data-autofocus
            defaultValue={apiKey.name}
            error={wrong('name')}
          />
          <PlacesField defaultValue={apiKey.allowedIps} error={wrong('allowedIps')} />
          <p className={classes.hint}>{t('keys.editText')}</p>
        </>
      )}
    </FormDialog>
  )
}

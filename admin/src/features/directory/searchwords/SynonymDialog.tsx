import { useApolloClient } from '@apollo/client/react'
import { Switch, TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../ui/FormDialog'
import { say } from '../../../ui/toast'
import { CreateSynonym, DismissMissedSearch, UpdateSynonym } from './documents'

/** Without an id a new one. `missed`: the search it is made for, which is then seen to. */
export type Editing = { id?: string; terms: string[]; onlyFrom: string | null; missed?: string }

export function SynonymDialog({ editing, onClose }: { editing: Editing; onClose: () => void }) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const [terms, setTerms] = useState(editing.terms)
  const [oneWay, setOneWay] = useState(editing.onlyFrom !== null)

  const submit = async (values: FormData) => {
    const input = { terms, onlyFrom: oneWay ? String(values.get('onlyFrom')).trim() : null }
    if (editing.id) await client.mutate({ mutation: UpdateSynonym, variables: { id: editing.id, input } })
    else await client.mutate({ mutation: CreateSynonym, variables: { input } })
    if (editing.missed) await client.mutate({ mutation: DismissMissedSearch, variables: { text: editing.missed } })
    await client.refetchQueries({ include: ['SearchWords'] })
    say(t('common.saved'))
    onClose()
  }
  return (
    <FormDialog
      title={t(editing.id ? 'searchWords.editTitle' : 'searchWords.new')}
      size={480}
      keep
      submit={t(editing.id ? 'common.save' : 'searchWords.add')}
      onSubmit={submit}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          {oneWay && (
            <TextInput
              name="onlyFrom"
              label={t('searchWords.onlyFrom')}
              dir="auto"
              required
              maxLength={60}
              defaultValue={editing.onlyFrom ?? ''}
              error={wrong('onlyFrom')}
            />
          )}
          <TagsInput
            label={t(oneWay ? 'searchWords.findsTerms' : 'searchWords.terms')}
            description={t('searchWords.termsText')}
            dir="auto"
            data-autofocus
            acceptValueOnBlur
            splitChars={[',', ';']}
            value={terms}
            onChange={setTerms}
            error={wrong('terms')}
          />
          <Switch
            label={t('searchWords.oneWay')}
            description={t('searchWords.oneWayText')}
            checked={oneWay}
            onChange={(event) => setOneWay(event.currentTarget.checked)}
          />
        </>
      )}
    </FormDialog>
  )
}

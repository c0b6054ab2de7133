import { useApolloClient } from '@apollo/client/react'
import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../ui/FormDialog'
import { say } from '../../../ui/toast'
import { ImportSynonyms } from './documents'

/** A list as other search engines have it; what is wrong is told line by line, and nothing is taken until all is right. */
export function PasteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const submit = async (values: FormData) => {
    const input = { text: String(values.get('text')) }
    const { data } = await client.mutate({ mutation: ImportSynonyms, variables: { input } })
    await client.refetchQueries({ include: ['SearchWords'] })
    const { added = 0, known = 0 } = data?.importSynonyms ?? {}
    say(
      [t('searchWords.added', { count: added }), known ? t('searchWords.known', { count: known }) : '']
        .join(' ')
        .trim(),
    )
    onClose()
  }
  return (
    <FormDialog
      title={t('searchWords.paste')}
      size={560}
      keep
      submit={t('searchWords.add')}
      onSubmit={submit}
      onClose={onClose}
    >
      {(wrong) => (
        <Textarea
          name="text"
          label={t('searchWords.list')}
          description={t('searchWords.listText')}
          placeholder={'barber, hairdresser, coiffeur\ntablet => ipad, galaxy tab'}
          dir="auto"
          required
          autosize
          minRows={8}
          maxRows={16}
          maxLength={50_000}
          data-autofocus
          error={wrong('text')}
        />
      )}
    </FormDialog>
  )
}

import { useApolloClient } from '@apollo/client/react'
import { Button, Group, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedSearchesOfQuery } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Confirm } from '../../../ui/Confirm'
import { complain, say } from '../../../ui/toast'
import { DeleteSavedSearchesOf, SavedSearchesOf } from './documents'
import classes from './SearchWords.module.css'

type Found = SavedSearchesOfQuery['savedSearchesOf']

/** Somebody asks what is kept of them, or wishes it to be gone: by their address, and shown to nobody before it is asked. */
export function OfAddress() {
  const { t } = useTranslation()
  const client = useApolloClient()
  const problemText = useProblemText()
  const [email, setEmail] = useState('')
  const [found, setFound] = useState<Found>()
  const [sure, setSure] = useState(false)
  // An answer that comes late is of another address than the one that stands there.
  const typed = useRef('')
  const run = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (thrown) {
      complain(problemText(readProblem(thrown)))
    }
  }
  const look = () =>
    run(async () => {
      const query = { query: SavedSearchesOf, variables: { email }, fetchPolicy: 'no-cache' as const }
      const { data } = await client.query(query)
      if (typed.current === email) setFound(data?.savedSearchesOf)
    })
  const end = () =>
    run(async () => {
      await client.mutate({ mutation: DeleteSavedSearchesOf, variables: { email } })
      setSure(false)
      setFound(undefined)
      setEmail('')
      typed.current = ''
      say(t('searchWords.addressEnded'))
      await client.refetchQueries({ include: ['SearchWords'] })
    })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void look()
      }}
    >
      <Group align="flex-end" gap="xs" wrap="nowrap" mt="md">
        <TextInput
          className={classes.words}
          type="email"
          required
          maxLength={254}
          label={t('searchWords.address')}
          description={t('searchWords.addressText')}
          value={email}
          onChange={({ currentTarget }) => {
            typed.current = currentTarget.value
            setEmail(currentTarget.value)
            setFound(undefined)
          }}
        />
        <Button type="submit" variant="default">
          {t('searchWords.look')}
        </Button>
      </Group>
      {found?.length === 0 && (
        <p className="muted" role="status">
          {t('searchWords.addressNone')}
        </p>
      )}
      {found && found.length > 0 && (
        <>
          <ul className={classes.rows}>
            {found.map(({ id, summary, status, frequency }) => (
              <li key={id} className={classes.row}>
                <div className={classes.words}>
                  <bdi className={classes.term}>{summary}</bdi>
                  <span className="muted">
                    {t(`searchWords.states.${status}`)} · {t(`searchWords.often.${frequency}`)}
                  </span>
                </div>
              </li>
            ))}
          </ul>
          <Button color="red" variant="light" mt="xs" onClick={() => setSure(true)}>
            {t('searchWords.endAll')}
          </Button>
        </>
      )}
      <Confirm
        danger
        opened={sure}
        title={t('searchWords.endTitle', { email })}
        confirm={t('searchWords.endAll')}
        cancel={t('common.cancel')}
        onConfirm={end}
        onClose={() => setSure(false)}
      >
        {t('searchWords.endText')}
      </Confirm>
    </form>
  )
}

import { useMutation } from '@apollo/client/react'
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FragmentType, graphql, readFragment } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Moment } from '../../../ui/Moment'
import { complain, say } from '../../../ui/toast'
import { ProveDialog } from '../ProveDialog'
import classes from './Security.module.css'

export const PasskeyFields = graphql(`
  fragment PasskeyRow on Passkey {
    id
    name
    host
    createdAt
    lastUsedAt
  }
`)

const RenamePasskey = graphql(`
  mutation RenamePasskey($id: ID!, $name: String!) {
    renamePasskey(id: $id, name: $name) {
      ...PasskeyRow
    }
  }
`)

const RemovePasskey = graphql(`
  mutation RemovePasskey($id: ID!, $password: String!, $totpCode: String) {
    removePasskey(id: $id, password: $password, totpCode: $totpCode) {
      id
    }
  }
`)

interface PasskeyRowProps {
  passkey: FragmentType<typeof PasskeyFields>
  onChange: () => void
}

export function PasskeyRow({ passkey, onChange }: PasskeyRowProps) {
  const { t } = useTranslation()
  const { id, name, host, createdAt, lastUsedAt } = readFragment(PasskeyFields, passkey)
  const text = useProblemText()
  const [doing, setDoing] = useState<'rename' | 'remove'>()
  const [rename, { loading }] = useMutation(RenamePasskey)
  const [remove] = useMutation(RemovePasskey)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const next = String(new FormData(event.currentTarget).get('name'))
    try {
      await rename({ variables: { id, name: next } })
      setDoing(undefined)
      onChange()
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
  }
  return (
    <li className={classes.item}>
      {doing === 'rename' ? (
        <form className={classes.rename} onSubmit={submit}>
          <TextInput
            name="name"
            aria-label={t('security.name')}
            defaultValue={name}
            maxLength={80}
            required
            autoFocus
          />
          <Button type="submit" loading={loading}>
            {t('security.saveName')}
          </Button>
          <Button variant="default" onClick={() => setDoing(undefined)}>
            {t('common.cancel')}
          </Button>
        </form>
      ) : (
        <>
          <div className={classes.what}>
            <strong dir="auto">{name}</strong>
            <span className="muted">
              <span className="ltr">{host}</span> · {t('security.made')} <Moment at={createdAt} /> ·{' '}
              {lastUsedAt ? (
                <>
                  {t('security.used')} <Moment at={lastUsedAt} />
                </>
              ) : (
                t('security.neverUsed')
              )}
            </span>
          </div>
          <div className={classes.tools}>
            <Button
              size="xs"
              variant="default"
              aria-label={`${t('security.rename')}: ${name}`}
              onClick={() => setDoing('rename')}
            >
              {t('security.rename')}
            </Button>
            <Button
              size="xs"
              variant="default"
              aria-label={`${t('common.remove')}: ${name}`}
              onClick={() => setDoing('remove')}
            >
              {t('common.remove')}
            </Button>
          </div>
        </>
      )}
      <ProveDialog
        opened={doing === 'remove'}
        title={t('security.passkeyRemove', { name })}
        text={t('security.passkeyRemoveText')}
        confirm={t('common.remove')}
        danger
        onProve={async ({ password, totpCode }) => {
          await remove({ variables: { id, password, totpCode: totpCode ?? null } })
          say(t('security.passkeyRemoved'))
          setDoing(undefined)
          onChange()
        }}
        onClose={() => setDoing(undefined)}
      />
    </li>
  )
}

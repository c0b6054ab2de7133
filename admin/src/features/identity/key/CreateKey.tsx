import { useMutation } from '@apollo/client/react'
import { Button, Group, Radio, TextInput } from '@mantine/core'
import '@mantine/core/styles/Radio.layer.css'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql, readFragment } from '../../../gql'
import type { ApiKeyKind, ApiKeyMode, ApiKeysPageQuery } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { useFieldProblems, useProblemText } from '../../../lib/useProblemText'
import { Dialog } from '../../../ui/Dialog'
import { Notice } from '../../../ui/Notice'
import { IssuedKey } from './documents'
import { ExpiryField, endOf } from './ExpiryField'
import classes from './Keys.module.css'
import { PlacesField, placesIn } from './PlacesField'
import { ScopeChoice } from './ScopeChoice'
import { SecretDialog } from './SecretDialog'

const CreateApiKey = graphql(`
  mutation CreateApiKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      ...IssuedKey
    }
  }
`)

interface CreateKeyProps {
  tenant: ApiKeysPageQuery['tenant']
  onClose: () => void
}

/** Test keys are rows of test mode: the first one opens it, and the admin learns of that. */
export function CreateKey({ tenant, onClose }: CreateKeyProps) {
  const { t } = useTranslation()
  const text = useProblemText()
  const fieldProblems = useFieldProblems()
  const [kind, setKind] = useState<ApiKeyKind>('SECRET')
  const [mode, setMode] = useState<ApiKeyMode>(tenant.livemode ? 'LIVE' : 'TEST')
  const [scopes, setScopes] = useState<string[]>(['listing.read'])
  const [expiry, setExpiry] = useState('90')
  const [create, { data, loading, error }] = useMutation(CreateApiKey, {
    refetchQueries: ['ApiKeysPage', 'TenantModes'],
  })
  const issued = data && readFragment(IssuedKey, data.createApiKey)
  if (issued) return <SecretDialog issued={issued} onClose={onClose} />
  const problem = error && readProblem(error)
  const wrong = problem ? fieldProblems(problem) : []
  const at = (path: string) => wrong.find((field) => field.path === path || field.path.startsWith(`${path}.`))?.message

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const values = new FormData(event.currentTarget)
    const input = {
      name: String(values.get('name')).trim(),
      kind,
      mode,
      scopes: kind === 'SECRET' ? scopes : [],
      expiresAt: endOf(expiry),
      allowedIps: placesIn(String(values.get('places'))),
    }
    const form = event.currentTarget
    const done = await create({ variables: { input } }).catch(() => undefined)
    // The form is longer than the dialog: what is wrong may stand where nobody looks.
    if (!done)
      requestAnimationFrame(() =>
        form.querySelector('[data-wrong], [aria-invalid=true]')?.scrollIntoView({ block: 'center' }),
      )
  }
  return (
    <Dialog opened onClose={onClose} title={t('keys.makeTitle')} size={560}>
      <form onSubmit={submit} className={classes.fields}>
        {problem && wrong.length === 0 && (
          <Notice tone="bad" urgent>
            {text(problem)}
          </Notice>
        )}
        <TextInput
          name="name"
          label={t('keys.name')}
          description={t('keys.nameText')}
          required
          maxLength={80}
          dir="auto"
          data-autofocus
          error={at('name')}
        />
        <Radio.Group label={t('keys.kind')} value={kind} onChange={(to) => setKind(to as ApiKeyKind)} name="kind">
          <div className={classes.choices}>
            {(['SECRET', 'PUBLISHABLE'] as const).map((each) => (
              <Radio key={each} value={each} label={t(`keys.kinds.${each}`)} description={t(`keys.kindText.${each}`)} />
            ))}
          </div>
        </Radio.Group>
        {tenant.livemode ? (
          <Radio.Group label={t('keys.mode')} value={mode} onChange={(to) => setMode(to as ApiKeyMode)} name="mode">
            <div className={classes.choices}>
              {(['LIVE', 'TEST'] as const).map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={t(`keys.modes.${each}`)}
                  description={t(`keys.modeText.${each}`)}
                />
              ))}
            </div>
          </Radio.Group>
        ) : (
          <Notice tone="wait">{t('keys.testOnly')}</Notice>
        )}
        {kind === 'SECRET' && (
          <ScopeChoice scopes={tenant.viewerCanGiveKeys} value={scopes} onChange={setScopes} error={at('scopes')} />
        )}
        <ExpiryField value={expiry} onChange={setExpiry} error={at('expiresAt')} />
        <PlacesField problems={wrong} />
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button variant="default" onClick={onClose} disabled={loading}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('keys.make')}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}

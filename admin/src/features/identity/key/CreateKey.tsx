import { useMutation } from '@apollo/client/react'
import { Radio, TextInput } from '@mantine/core'
import '@mantine/core/styles/Radio.layer.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql, readFragment } from '../../../gql'
import type { ApiKeyKind, ApiKeyMode, ApiKeysPageQuery } from '../../../gql/graphql'
import { FormDialog } from '../../../ui/FormDialog'
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
  const [kind, setKind] = useState<ApiKeyKind>('SECRET')
  const [mode, setMode] = useState<ApiKeyMode>(tenant.livemode ? 'LIVE' : 'TEST')
  const [scopes, setScopes] = useState<string[]>(['listing.read'])
  const [expiry, setExpiry] = useState('90')
  const [create, { data }] = useMutation(CreateApiKey, { refetchQueries: ['ApiKeysPage', 'TenantModes'] })
  const issued = data && readFragment(IssuedKey, data.createApiKey)
  if (issued) return <SecretDialog issued={issued} onClose={onClose} />

  const submit = (values: FormData) => {
    const input = {
      name: String(values.get('name')).trim(),
      kind,
      mode,
      scopes: kind === 'SECRET' ? scopes : [],
      expiresAt: endOf(expiry),
      allowedIps: placesIn(values),
    }
    return create({ variables: { input } })
  }
  return (
    <FormDialog title={t('keys.makeTitle')} size={560} submit={t('keys.make')} onSubmit={submit} onClose={onClose}>
      {(wrong) => (
        <>
          <TextInput
            name="name"
            label={t('keys.name')}
            description={t('keys.nameText')}
            required
            maxLength={80}
            dir="auto"
            data-autofocus
            error={wrong('name')}
          />
          <Radio.Group label={t('keys.kind')} value={kind} onChange={(to) => setKind(to as ApiKeyKind)} name="kind">
            <div className={classes.choices}>
              {(['SECRET', 'PUBLISHABLE'] as const).map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={t(`keys.kinds.${each}`)}
                  description={t(`keys.kindText.${each}`)}
                />
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
            <ScopeChoice
              scopes={tenant.viewerCanGiveKeys}
              value={scopes}
              onChange={setScopes}
              error={wrong('scopes')}
            />
          )}
          <ExpiryField value={expiry} onChange={setExpiry} error={wrong('expiresAt')} />
          <PlacesField error={wrong('allowedIps')} />
        </>
      )}
    </FormDialog>
  )
}

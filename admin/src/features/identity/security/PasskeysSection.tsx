import { useMutation } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FragmentType, graphql } from '../../../gql'
import { Refusal } from '../../../lib/problem'
import { Notice } from '../../../ui/Notice'
import { Section } from '../../../ui/Section'
import { say } from '../../../ui/toast'
import { hasOne, knowsPasskeys, makePasskey, turnedAway } from '../passkey'
import type { Proof } from '../ProofFields'
import { ProveDialog } from '../ProveDialog'
import { type PasskeyFields, PasskeyRow } from './PasskeyRow'
import classes from './Security.module.css'

const StartPasskeyRegistration = graphql(`
  mutation StartPasskeyRegistration($input: ProveSelfInput!) {
    startPasskeyRegistration(input: $input) {
      options
    }
  }
`)

const FinishPasskeyRegistration = graphql(`
  mutation FinishPasskeyRegistration($input: FinishPasskeyRegistrationInput!) {
    finishPasskeyRegistration(input: $input) {
      ...PasskeyRow
    }
  }
`)

interface PasskeysSectionProps {
  passkeys: readonly FragmentType<typeof PasskeyFields>[]
  onChange: () => void
}

export function PasskeysSection({ passkeys, onChange }: PasskeysSectionProps) {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  const [start] = useMutation(StartPasskeyRegistration, { fetchPolicy: 'no-cache' })
  const [finish] = useMutation(FinishPasskeyRegistration)

  const add = async (input: Proof) => {
    const { data } = await start({ variables: { input } })
    try {
      const credential = await makePasskey(data?.startPasskeyRegistration.options ?? '')
      await finish({
        variables: { input: { name: t('security.passkeyName', { at: passkeys.length + 1 }), credential } },
      })
      say(t('security.passkeyAdded'))
      onChange()
    } catch (thrown) {
      if (hasOne(thrown)) throw new Refusal({ code: 'CONFLICT', message: t('security.passkeyThere'), fields: [] })
      if (!turnedAway(thrown)) throw thrown
    }
    setAdding(false)
  }
  return (
    <Section title={t('security.passkeys')} lead={t('security.passkeysText')}>
      <div className={classes.stack}>
        {passkeys.length > 0 && (
          <ul className={classes.list}>
            {passkeys.map((passkey, at) => (
              <PasskeyRow key={at} passkey={passkey} onChange={onChange} />
            ))}
          </ul>
        )}
        {knowsPasskeys() ? (
          <div>
            <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
              {t('security.passkeyAdd')}
            </Button>
          </div>
        ) : (
          <Notice tone="calm">{t('security.noPasskeys')}</Notice>
        )}
      </div>
      <ProveDialog
        opened={adding}
        title={t('security.passkeyAdd')}
        text={t('security.proveFirst')}
        confirm={t('security.goOn')}
        onProve={add}
        onClose={() => setAdding(false)}
      />
    </Section>
  )
}

import { useMutation } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FragmentType, graphql, readFragment } from '../../../gql'
import { Chip } from '../../../ui/Chip'
import { Moment } from '../../../ui/Moment'
import { Notice } from '../../../ui/Notice'
import { Section } from '../../../ui/Section'
import { say } from '../../../ui/toast'
import { ProveDialog } from '../ProveDialog'
import { RecoveryCodesDialog } from './RecoveryCodesDialog'
import classes from './Security.module.css'
import { TotpSetupDialog } from './TotpSetupDialog'

const TotpFields = graphql(`
  fragment TotpSection on SecondFactor {
    totpSince
    recoveryCodesLeft
  }
`)

const DisableTotp = graphql(`
  mutation DisableTotp($input: DisableTotpInput!) {
    disableTotp(input: $input) {
      ...TotpSection
    }
  }
`)

const RegenerateRecoveryCodes = graphql(`
  mutation RegenerateRecoveryCodes($input: ProveSelfInput!) {
    regenerateRecoveryCodes(input: $input) {
      codes
    }
  }
`)

const FEW = 3

interface TotpSectionProps {
  factor: FragmentType<typeof TotpFields>
  onChange: () => void
}

export function TotpSection({ factor, onChange }: TotpSectionProps) {
  const { t } = useTranslation()
  const { totpSince, recoveryCodesLeft } = readFragment(TotpFields, factor)
  const [doing, setDoing] = useState<'setup' | 'disable' | 'renew'>()
  const [codes, setCodes] = useState<readonly string[]>()
  const [disable] = useMutation(DisableTotp)
  const [renew] = useMutation(RegenerateRecoveryCodes)
  const done = () => {
    setDoing(undefined)
    onChange()
  }
  return (
    <Section
      title={t('security.totp')}
      lead={t('security.totpText')}
      actions={<Chip tone={totpSince ? 'good' : 'calm'}>{totpSince ? t('security.on') : t('security.off')}</Chip>}
    >
      {totpSince ? (
        <div className={classes.stack}>
          <p className="muted">
            {t('security.totpSince')} <Moment at={totpSince} />. {t('security.codesLeft', { count: recoveryCodesLeft })}
          </p>
          {recoveryCodesLeft < FEW && <Notice tone="wait">{t('security.fewCodes')}</Notice>}
          <div className={classes.tools}>
            <Button variant="default" onClick={() => setDoing('renew')}>
              {t('security.newCodes')}
            </Button>
            <Button variant="default" color="red" onClick={() => setDoing('disable')}>
              {t('security.totpRemove')}
            </Button>
          </div>
        </div>
      ) : (
        <Button variant="default" onClick={() => setDoing('setup')}>
          {t('security.totpSetUp')}
        </Button>
      )}
      {doing === 'setup' && (
        <TotpSetupDialog
          onClose={() => setDoing(undefined)}
          onCodes={(fresh) => {
            setCodes(fresh)
            done()
          }}
        />
      )}
      <ProveDialog
        opened={doing === 'renew'}
        title={t('security.newCodes')}
        text={t('security.newCodesText')}
        confirm={t('security.newCodes')}
        onProve={async (input) => {
          const { data } = await renew({ variables: { input } })
          setCodes(data?.regenerateRecoveryCodes.codes)
          done()
        }}
        onClose={() => setDoing(undefined)}
      />
      <ProveDialog
        opened={doing === 'disable'}
        title={t('security.totpRemove')}
        text={t('security.totpRemoveText')}
        confirm={t('security.totpRemove')}
        danger
        passwordAlone
        onProve={async (input) => {
          await disable({ variables: { input } })
          say(t('security.totpRemoved'))
          done()
        }}
        onClose={() => setDoing(undefined)}
      />
      {codes && <RecoveryCodesDialog codes={codes} onClose={() => setCodes(undefined)} />}
    </Section>
  )
}

import { useMutation } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { FormDialog } from '../../../ui/FormDialog'
import { CodeField } from '../CodeField'
import { ProveDialog } from '../ProveDialog'
import classes from './Security.module.css'

const StartTotp = graphql(`
  mutation StartTotp($input: ProveSelfInput!) {
    startTotp(input: $input) {
      secret
      qr
    }
  }
`)

const ConfirmTotp = graphql(`
  mutation ConfirmTotp($code: String!) {
    confirmTotp(code: $code) {
      codes
    }
  }
`)

interface TotpSetupDialogProps {
  onCodes: (codes: readonly string[]) => void
  onClose: () => void
}

/** First who asks, then the seed to scan or to type, then a code that shows it arrived. */
export function TotpSetupDialog({ onCodes, onClose }: TotpSetupDialogProps) {
  const { t } = useTranslation()
  const [start, { data }] = useMutation(StartTotp, { fetchPolicy: 'no-cache' })
  const [confirm] = useMutation(ConfirmTotp, { fetchPolicy: 'no-cache' })
  const setup = data?.startTotp

  const submit = async (values: FormData) => {
    const done = await confirm({ variables: { code: String(values.get('code')) } })
    if (done.data) onCodes(done.data.confirmTotp.codes)
  }
  if (!setup)
    return (
      <ProveDialog
        opened
        title={t('security.totpSetUp')}
        text={t('security.proveFirst')}
        confirm={t('security.goOn')}
        onProve={(input) => start({ variables: { input } })}
        onClose={onClose}
      />
    )
  return (
    <FormDialog
      title={t('security.totpSetUp')}
      size={440}
      keep
      submit={t('security.turnOn')}
      onSubmit={submit}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <p className="muted">{t('security.scan')}</p>
          <img className={classes.qr} src={setup.qr} alt={t('security.qr')} width={200} height={200} />
          <div>
            <p className="muted">{t('security.typeIt')}</p>
            <code className={`${classes.seed} ltr`}>{setup.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </div>
          <CodeField description={t('security.sixDigits')} inputMode="numeric" error={wrong('code')} data-autofocus />
        </>
      )}
    </FormDialog>
  )
}

import { useMutation } from '@apollo/client/react'
import { Button, Group } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Dialog } from '../../../ui/Dialog'
import { Notice } from '../../../ui/Notice'
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
  const text = useProblemText()
  const [start, { data }] = useMutation(StartTotp, { fetchPolicy: 'no-cache' })
  const [confirm, { loading, error }] = useMutation(ConfirmTotp, { fetchPolicy: 'no-cache' })
  const setup = data?.startTotp
  const problem = error && readProblem(error)
  const wrong = problem?.fields.some(({ path }) => path === 'code')

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const code = String(new FormData(event.currentTarget).get('code'))
    const done = await confirm({ variables: { code } }).catch(() => undefined)
    if (done?.data) onCodes(done.data.confirmTotp.codes)
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
    <Dialog opened onClose={onClose} title={t('security.totpSetUp')} size={440} closeOnClickOutside={false}>
      <form className={classes.form} onSubmit={submit}>
        <p className="muted">{t('security.scan')}</p>
        <img className={classes.qr} src={setup.qr} alt={t('security.qr')} width={200} height={200} />
        <div>
          <p className="muted">{t('security.typeIt')}</p>
          <code className={`${classes.seed} ltr`}>{setup.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </div>
        {problem && !wrong && (
          <Notice tone="bad" urgent>
            {text(problem)}
          </Notice>
        )}
        <CodeField
          description={t('security.sixDigits')}
          inputMode="numeric"
          error={wrong && t('security.wrongCode')}
          data-autofocus
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('security.turnOn')}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}

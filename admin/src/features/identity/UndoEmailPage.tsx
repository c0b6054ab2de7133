import { useMutation } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import type { HostTenant } from '../tenancy/hostTenant'
import { DoorPage } from './DoorPage'
import classes from './LogInForm.module.css'

const UndoEmailChange = graphql(`
  mutation UndoEmailChange($token: String!) {
    undoEmailChange(token: $token)
  }
`)

/** Asked for by a button and not by opening the link: it signs everybody out. */
export function UndoEmailPage({ host, token }: { host: HostTenant | undefined; token: string }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const [undo, { data, loading, error }] = useMutation(UndoEmailChange)
  const problem = error && readProblem(error)
  const spent = problem?.fields.some(({ path }) => path === 'token')
  const lead = data ? t('undo.done') : spent ? t('undo.spent') : t('undo.lead')
  return (
    <DoorPage host={host} title={t('undo.title')} lead={lead}>
      <div className={classes.form}>
        {problem && !spent && (
          <div className={classes.problem} role="alert">
            {text(problem)}
          </div>
        )}
        {!data && !spent && (
          <Button
            size="md"
            fullWidth
            loading={loading}
            onClick={() => void undo({ variables: { token } }).catch(() => undefined)}
          >
            {t('undo.take')}
          </Button>
        )}
        <a href={import.meta.env.BASE_URL}>{t('identity.forgot.back')}</a>
      </div>
    </DoorPage>
  )
}

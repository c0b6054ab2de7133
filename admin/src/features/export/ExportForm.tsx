import { useMutation } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { Notice } from '../../ui/Notice'
import { say } from '../../ui/toast'
import { isOfProof, ProofFields, proofOf } from '../identity/ProofFields'
import classes from './DataPage.module.css'

const RequestExport = graphql(`
  mutation RequestTenantExport($input: RequestTenantExportInput!) {
    requestTenantExport(input: $input) {
      id
    }
  }
`)

export function ExportForm({ underWay, onAsked }: { underWay: boolean; onAsked: () => void }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const [request, { loading, error }] = useMutation(RequestExport)
  const [round, setRound] = useState(0)
  const problem = error && readProblem(error)

  if (underWay) return <Notice tone="wait">{t('data.underWay')}</Notice>
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const done = await request({ variables: { input: proofOf(event.currentTarget) } }).catch(() => undefined)
    if (!done) return
    setRound((now) => now + 1)
    say(t('data.asked'))
    onAsked()
  }
  return (
    <form key={round} className={classes.form} onSubmit={submit}>
      {problem && !isOfProof(problem) && (
        <Notice tone="bad" urgent>
          {text(problem)}
        </Notice>
      )}
      <ProofFields problem={problem} label={t('data.password')} />
      <div>
        <Button type="submit" loading={loading}>
          {t('data.ask')}
        </Button>
      </div>
    </form>
  )
}

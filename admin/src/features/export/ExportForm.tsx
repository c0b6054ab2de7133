import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { Form } from '../../ui/Form'
import { Notice } from '../../ui/Notice'
import { say } from '../../ui/toast'
import { ProofFields, proofOf } from '../identity/ProofFields'

const RequestExport = graphql(`
  mutation RequestTenantExport($input: RequestTenantExportInput!) {
    requestTenantExport(input: $input) {
      id
    }
  }
`)

export function ExportForm({ underWay, onAsked }: { underWay: boolean; onAsked: () => void }) {
  const { t } = useTranslation()
  const [request] = useMutation(RequestExport)
  const [round, setRound] = useState(0)

  if (underWay) return <Notice tone="wait">{t('data.underWay')}</Notice>
  const submit = async (values: FormData) => {
    await request({ variables: { input: proofOf(values) } })
    setRound((now) => now + 1)
    say(t('data.asked'))
    onAsked()
  }
  return (
    <Form key={round} submit={t('data.ask')} onSubmit={submit}>
      {(wrong) => <ProofFields password={wrong('password')} code={wrong('totpCode')} label={t('data.password')} />}
    </Form>
  )
}

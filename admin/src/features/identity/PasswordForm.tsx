import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { Form } from '../../ui/Form'
import { say } from '../../ui/toast'
import { NewPasswordField } from './PasswordField'
import { ProofFields, proofOf } from './ProofFields'

const ChangePassword = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input)
  }
`)

/** Whether the new one will do is the server's to say; it also ends every other session. */
export function PasswordForm() {
  const { t } = useTranslation()
  const [change] = useMutation(ChangePassword)
  const [round, setRound] = useState(0)

  const submit = async (values: FormData) => {
    const { password: currentPassword, ...proof } = proofOf(values)
    await change({ variables: { input: { currentPassword, newPassword: String(values.get('new')), ...proof } } })
    setRound((now) => now + 1)
    say(t('account.changed'))
  }
  return (
    <Form key={round} submit={t('account.change')} onSubmit={submit}>
      {(wrong) => (
        <>
          <ProofFields password={wrong('currentPassword')} code={wrong('totpCode')} />
          <NewPasswordField error={wrong('newPassword')} />
        </>
      )}
    </Form>
  )
}

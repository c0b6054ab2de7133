import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { Form } from '../../../ui/Form'
import { Notice } from '../../../ui/Notice'
import { Section } from '../../../ui/Section'
import { EmailField } from '../EmailField'
import { ProofFields, proofOf } from '../ProofFields'
import { useViewer } from '../useSession'

const ChangeEmail = graphql(`
  mutation ChangeEmail($input: ChangeEmailInput!) {
    changeEmail(input: $input)
  }
`)

export function EmailSection() {
  const { t } = useTranslation()
  const { user } = useViewer()
  const [change] = useMutation(ChangeEmail)
  const [sentTo, setSentTo] = useState<string>()

  const submit = async (values: FormData) => {
    const email = String(values.get('email'))
    await change({ variables: { input: { email, ...proofOf(values) } } })
    setSentTo(email)
  }
  return (
    <Section title={t('identity.email')} lead={t('security.emailText')}>
      <Form key={sentTo} aside submit={t('security.emailChange')} onSubmit={submit}>
        {(wrong) => (
          <>
            <p>
              {t('security.emailNow')} <strong className="ltr">{user.email}</strong>
            </p>
            {sentTo && (
              <Notice tone="calm" urgent>
                {t('security.emailSent', { email: sentTo })}
              </Notice>
            )}
            <EmailField size="sm" label={t('security.emailNew')} autoComplete="email" error={wrong('email')} />
            <ProofFields password={wrong('password')} code={wrong('totpCode')} />
          </>
        )}
      </Form>
    </Section>
  )
}

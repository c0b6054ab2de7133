import { useMutation } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { useFieldProblems, useProblemText } from '../../../lib/useProblemText'
import { Notice } from '../../../ui/Notice'
import { Section } from '../../../ui/Section'
import { EmailField } from '../EmailField'
import { ProofFields, proofOf } from '../ProofFields'
import { useViewer } from '../useSession'
import classes from './Security.module.css'

const ChangeEmail = graphql(`
  mutation ChangeEmail($input: ChangeEmailInput!) {
    changeEmail(input: $input)
  }
`)

export function EmailSection() {
  const { t } = useTranslation()
  const text = useProblemText()
  const fieldProblems = useFieldProblems()
  const { user } = useViewer()
  const [change, { loading, error }] = useMutation(ChangeEmail)
  const [sentTo, setSentTo] = useState<string>()
  const problem = error && readProblem(error)
  const wrong = (path: string) => problem && fieldProblems(problem).find((field) => field.path === path)?.message

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const email = String(new FormData(event.currentTarget).get('email'))
    const input = { email, ...proofOf(event.currentTarget) }
    const done = await change({ variables: { input } }).catch(() => undefined)
    if (done) setSentTo(email)
  }
  return (
    <Section title={t('identity.email')} lead={t('security.emailText')}>
      <form key={sentTo} className={classes.form} onSubmit={submit}>
        <p>
          {t('security.emailNow')} <strong className="ltr">{user.email}</strong>
        </p>
        {sentTo && (
          <Notice tone="calm" urgent>
            {t('security.emailSent', { email: sentTo })}
          </Notice>
        )}
        {problem && problem.fields.length === 0 && (
          <Notice tone="bad" urgent>
            {text(problem)}
          </Notice>
        )}
        <EmailField size="sm" label={t('security.emailNew')} autoComplete="email" error={wrong('email')} />
        <ProofFields problem={problem} />
        <div>
          <Button type="submit" variant="default" loading={loading}>
            {t('security.emailChange')}
          </Button>
        </div>
      </form>
    </Section>
  )
}

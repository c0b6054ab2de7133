import { useMutation, useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { ProblemState } from '../shell/ProblemState'
import type { HostTenant } from '../tenancy/hostTenant'
import { DoorPage } from './DoorPage'
import { JoinFields } from './JoinFields'
import classes from './LogInForm.module.css'
import { useCodeAsked } from './useCodeAsked'
import { useSession } from './useSession'

const InvitationCard = graphql(`
  query InvitationCard($token: String!) {
    invitation(token: $token) {
      id
      role
      inviterName
      maskedEmail
      acceptBy
      tenant {
        id
        name
      }
    }
  }
`)

const AcceptInvitation = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      adminUrl
    }
  }
`)

/** The page of an invitation's link: who asks, and what it takes to accept. Then the admin, where the session's cookie already is. */
export function JoinPage({ host, token }: { host: HostTenant | undefined; token: string }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const session = useSession()
  const card = useQuery(InvitationCard, { variables: { token }, fetchPolicy: 'network-only' })
  const [accept, { data: done, loading, error }] = useMutation(AcceptInvitation)
  const problem = error && readProblem(error)
  const spent = problem?.fields.some(({ path }) => path === 'token')
  const invitation = card.data?.invitation
  const asksCode = useCodeAsked(problem)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const values = new FormData(event.currentTarget)
    const given = ['name', 'password'].flatMap((name) => (values.has(name) ? [[name, String(values.get(name))]] : []))
    const code = values.get('code')
    const input = { token, ...Object.fromEntries(given), ...(code ? { totpCode: String(code) } : {}) }
    const answer = await accept({ variables: { input } }).catch(() => undefined)
    if (answer?.data) window.location.replace(import.meta.env.BASE_URL)
  }
  const leave = async () => {
    await session.logOut()
    await card.refetch()
  }
  const title = t('join.title')
  if (card.error && !invitation)
    return (
      <DoorPage host={host} title={title}>
        <ProblemState problem={readProblem(card.error)} onRetry={() => void card.refetch()} />
      </DoorPage>
    )
  if (!card.data) return <DoorPage host={host} title={title} lead={t('common.loading')} />
  if (!invitation || spent)
    return (
      <DoorPage host={host} title={title} lead={t('join.spent')}>
        <a href={import.meta.env.BASE_URL}>{t('identity.signIn')}</a>
      </DoorPage>
    )
  const { acceptBy, inviterName, maskedEmail, role, tenant } = invitation
  const lead = t('join.lead', { inviter: inviterName, role: t(`roles.${role}`) })
  return (
    <DoorPage host={host} title={title} heading={t('join.heading', { tenant: tenant.name })} lead={lead}>
      <form className={classes.form} onSubmit={submit}>
        {problem && (problem.fields.length === 0 || problem.code === 'CONFLICT') && (
          <div className={classes.problem} role="alert">
            {problem.code === 'UNAUTHENTICATED' ? t('identity.wrong') : text(problem)}
          </div>
        )}
        <JoinFields acceptBy={acceptBy} email={maskedEmail} problem={problem} asksCode={asksCode} />
        {acceptBy === 'OTHER_ACCOUNT' ? (
          <Button size="md" fullWidth onClick={() => void leave()}>
            {t('identity.signOut')}
          </Button>
        ) : (
          <Button type="submit" size="md" fullWidth loading={loading || Boolean(done)}>
            {t('join.accept')}
          </Button>
        )}
        {acceptBy === 'PASSWORD' && <a href={`${import.meta.env.BASE_URL}forgot`}>{t('identity.forgot.link')}</a>}
      </form>
    </DoorPage>
  )
}

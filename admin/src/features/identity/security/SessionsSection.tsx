import { useMutation } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FragmentType, graphql, readFragment } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Chip } from '../../../ui/Chip'
import { Confirm } from '../../../ui/Confirm'
import { Moment } from '../../../ui/Moment'
import { Section } from '../../../ui/Section'
import { complain, say } from '../../../ui/toast'
import classes from './Security.module.css'

const SessionFields = graphql(`
  fragment SessionRow on Session {
    id
    browser
    system
    address
    createdAt
    lastUsedAt
    current
  }
`)

const RevokeSession = graphql(`
  mutation RevokeSession($id: ID!) {
    revokeSession(id: $id) {
      id
    }
  }
`)

const RevokeOtherSessions = graphql(`
  mutation RevokeOtherSessions {
    revokeOtherSessions
  }
`)

interface SessionsSectionProps {
  sessions: readonly FragmentType<typeof SessionFields>[]
  onChange: () => void
}

export function SessionsSection({ sessions: fragments, onChange }: SessionsSectionProps) {
  const { t } = useTranslation()
  const text = useProblemText()
  const sessions = readFragment(SessionFields, fragments)
  const [asking, setAsking] = useState(false)
  const [revoke] = useMutation(RevokeSession)
  const [revokeOthers] = useMutation(RevokeOtherSessions)
  const end = async (work: () => Promise<unknown>) => {
    try {
      await work()
      say(t('security.ended'))
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
    setAsking(false)
    onChange()
  }
  return (
    <Section title={t('security.sessions')} lead={t('security.sessionsText')}>
      <ul className={classes.list}>
        {sessions.map(({ id, browser, system, address, createdAt, lastUsedAt, current }) => {
          const device = [browser, system].filter(Boolean).join(' · ') || t('security.unknownDevice')
          return (
            <li key={id} className={classes.item}>
              <div className={classes.what}>
                <strong>
                  <bdi>{device}</bdi> {current && <Chip tone="good">{t('security.thisOne')}</Chip>}
                </strong>
                <span className="muted">
                  {address && (
                    <>
                      <span className="ltr">{address}</span> ·{' '}
                    </>
                  )}
                  {t('security.signedIn')} <Moment at={createdAt} /> · {t('security.used')} <Moment at={lastUsedAt} />
                </span>
              </div>
              {!current && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`${t('security.end')}: ${device}`}
                  onClick={() => void end(() => revoke({ variables: { id } }))}
                >
                  {t('security.end')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {sessions.length > 1 && (
        <Button mt="md" variant="default" onClick={() => setAsking(true)}>
          {t('security.endOthers')}
        </Button>
      )}
      <Confirm
        opened={asking}
        title={t('security.endOthers')}
        confirm={t('security.endOthers')}
        cancel={t('common.cancel')}
        danger
        onConfirm={() => end(() => revokeOthers())}
        onClose={() => setAsking(false)}
      >
        {t('security.endOthersText')}
      </Confirm>
    </Section>
  )
}

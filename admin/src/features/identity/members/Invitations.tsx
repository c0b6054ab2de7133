import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../gql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { Chip } from '../../../ui/Chip'
import { Moment } from '../../../ui/Moment'
import { Section } from '../../../ui/Section'
import { ProblemState } from '../../shell/ProblemState'
import { InvitationRow, InvitationsQuery } from './documents'
import { InvitationMenu } from './InvitationMenu'
import { RoleChip } from './RoleChip'
import classes from './Team.module.css'

/** Who was asked and has not come yet. Nobody: nothing is shown. */
export function Invitations() {
  const { t } = useTranslation()
  const format = useFormat()
  const { data, error, refetch, fetchMore } = useQuery(InvitationsQuery, { variables: { first: 50 } })
  if (error && !data) return <ProblemState problem={readProblem(error)} onRetry={() => void refetch()} />
  const page = data?.invitations
  if (!page?.nodes.length) return null
  const more = () =>
    fetchMore({
      variables: { after: page.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { invitations } }) => ({
        ...before,
        invitations: { ...invitations, nodes: [...before.invitations.nodes, ...invitations.nodes] },
      }),
    })
  return (
    <Section title={t('team.invitations')} lead={t('team.invitationsText')}>
      <ul className={classes.invitations} aria-label={t('team.invitations')}>
        {readFragment(InvitationRow, page.nodes).map((invitation) => (
          <li key={invitation.id} className={classes.invitation}>
            <div className={classes.words}>
              <div className={`${classes.address} clip ltr`}>{invitation.email}</div>
              <div className={classes.email}>
                {t('team.sent')} <Moment at={invitation.sentAt} />
                {invitation.invitedByUser && <> · {invitation.invitedByUser.name}</>}
                {invitation.listings.length > 0 && (
                  <>
                    {' · '}
                    {t('grants.promised', { names: format.list(invitation.listings.map(({ name }) => name)) })}
                  </>
                )}
              </div>
            </div>
            <div className={classes.chips}>
              <RoleChip role={invitation.role} />
              <Chip tone={invitation.expired ? 'bad' : 'wait'}>
                {t(invitation.expired ? 'team.expired' : 'team.pending')}
              </Chip>
            </div>
            <InvitationMenu invitation={invitation} />
          </li>
        ))}
      </ul>
      {page.pageInfo.hasNextPage && (
        <Button variant="default" size="xs" mt="sm" onClick={() => void more()}>
          {t('team.showMore')}
        </Button>
      )}
    </Section>
  )
}

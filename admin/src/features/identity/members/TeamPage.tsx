import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../gql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { useMaking } from '../../../lib/useMaking'
import { Filter, FilterBar, Panel } from '../../../ui/Panel'
import { ListPage } from '../../../ui/templates'
import { Findings } from '../../shell/Findings'
import { ProblemState } from '../../shell/ProblemState'
import { Locked } from '../../usage/Locked'
import { MemberRow, TeamPageQuery } from './documents'
import { Invitations } from './Invitations'
import { PeopleTable } from './PeopleTable'
import classes from './Team.module.css'
import { ROLES, type TeamSearch } from './teamSearch'

const InviteDialog = lazy(() => import('./InviteDialog').then((module) => ({ default: module.InviteDialog })))

export function TeamPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const search = useSearch({ from: '/team' })
  const navigate = useNavigate({ from: '/team' })
  const [inviting, setInviting] = useMaking()
  const { data, previousData, error, refetch, fetchMore } = useQuery(TeamPageQuery, {
    variables: { first: 50, role: search.role ?? null, text: search.q ?? null },
  })
  const go = (part: TeamSearch) =>
    void navigate({
      search: (now) => ({ ...now, ...part }),
      replace: part.q !== undefined || search.q !== undefined,
    })
  const problem = error && !data ? readProblem(error) : undefined
  if (problem?.code === 'FORBIDDEN') return <ProblemState page problem={problem} />
  const shown = data ?? previousData
  const page = shown?.members
  const roles = shown?.tenant.viewerCanGive ?? []
  const more = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        members: { ...next.members, nodes: [...before.members.nodes, ...next.members.nodes] },
      }),
    })

  return (
    <ListPage
      title={t('team.title')}
      beside={page && <span className="num">{format.number(page.totalCount)}</span>}
      actions={
        roles.length > 0 && (
          <Button leftSection={<IconUserPlus size={16} />} onClick={() => setInviting(true)}>
            {t('team.invite')}
          </Button>
        )
      }
    >
      <div className={classes.stack}>
        {roles.length > 0 && <Locked limit="members" />}
        <Invitations />
        <Panel>
          <FilterBar
            search={{
              text: search.q,
              label: t('team.search'),
              clear: t('common.clear'),
              onSearch: (q) => go({ q }),
            }}
          >
            <Filter
              label={t('team.role')}
              any={t('team.everyRole')}
              values={ROLES}
              word={(role) => t(`roles.${role}`)}
              value={search.role}
              onChange={(role) => go({ role })}
            />
          </FilterBar>
          <Findings
            problem={problem}
            onRetry={() => void refetch()}
            none={{
              holds: page?.nodes.length === 0,
              title: t('team.noMatch'),
              onClear: () => go({ q: undefined, role: undefined }),
            }}
            onMore={page?.pageInfo.hasNextPage ? () => void more() : undefined}
          >
            <PeopleTable rows={page && readFragment(MemberRow, page.nodes)} stale={!data && page !== undefined} />
          </Findings>
        </Panel>
      </div>
      <Suspense>
        {inviting && roles.length > 0 && <InviteDialog roles={roles} onClose={() => setInviting(false)} />}
      </Suspense>
    </ListPage>
  )
}

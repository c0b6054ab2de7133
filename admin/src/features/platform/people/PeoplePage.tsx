import { useQuery } from '@apollo/client/react'
import { Button, NativeSelect } from '@mantine/core'
import { IconSearchOff } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../gql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { SearchBox } from '../../../ui/SearchBox'
import { State } from '../../../ui/States'
import { ListPage } from '../../../ui/templates'
import { ProblemState } from '../../shell/ProblemState'
import { OperatorsOnly } from '../OperatorsOnly'
import classes from '../platform.module.css'
import type { PeopleSearch } from '../platformSearch'
import { PlatformPersonRow, PlatformPeopleQuery } from './documents'
import { PeopleOfPlatform } from './PeopleOfPlatform'

export function PeoplePage() {
  return (
    <OperatorsOnly>
      <People />
    </OperatorsOnly>
  )
}

function People() {
  const { t } = useTranslation()
  const format = useFormat()
  const search = useSearch({ from: '/platform/people' })
  const navigate = useNavigate({ from: '/platform/people' })
  const filter = {
    text: search.q ?? null,
    tenantId: search.tenant ?? null,
    suspended: search.only === 'suspended' ? true : null,
    staff: search.only === 'staff' ? true : null,
  }
  const { data, previousData, error, refetch, fetchMore } = useQuery(PlatformPeopleQuery, {
    variables: { filter, first: 50 },
  })
  const page = (data ?? previousData)?.platformUsers
  const go = (part: PeopleSearch) => void navigate({ search: { ...search, ...part }, replace: 'q' in part })
  const more = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { platformUsers: next } }) => ({
        ...before,
        platformUsers: { ...next, nodes: [...before.platformUsers.nodes, ...next.nodes] },
      }),
    })
  return (
    <ListPage
      title={t('platform.people')}
      beside={page && <span className="num">{format.number(page.totalCount)}</span>}
    >
      <div className={classes.panel}>
        <div className={classes.bar}>
          <SearchBox
            className={classes.search}
            value={search.q ?? ''}
            label={t('platform.searchPeople')}
            clear={t('common.clear')}
            onSearch={(q) => go({ q: q.trim() || undefined })}
          />
          {search.tenant && (
            <Button size="xs" variant="default" onClick={() => go({ tenant: undefined })}>
              {t('platform.everyTenant')}
            </Button>
          )}
          <NativeSelect
            className={classes.filter}
            aria-label={t('platform.who')}
            value={search.only ?? ''}
            onChange={({ currentTarget: { value } }) =>
              go({ only: value === 'suspended' || value === 'staff' ? value : undefined })
            }
            data={[
              { value: '', label: t('platform.everybody') },
              { value: 'suspended', label: t('platform.suspendedOnes') },
              { value: 'staff', label: t('platform.staffOnes') },
            ]}
          />
        </div>
        {error && !data ? (
          <ProblemState problem={readProblem(error)} onRetry={() => void refetch()} />
        ) : page?.nodes.length === 0 ? (
          <State
            icon={<IconSearchOff size={24} stroke={1.6} />}
            title={t('team.noMatch')}
            action={
              <Button variant="default" onClick={() => go({ q: undefined, only: undefined, tenant: undefined })}>
                {t('listings.clearFilters')}
              </Button>
            }
          />
        ) : (
          <PeopleOfPlatform
            rows={page && readFragment(PlatformPersonRow, page.nodes)}
            stale={!data && page !== undefined}
          />
        )}
        {page?.pageInfo.hasNextPage && (
          <Button variant="default" size="xs" m="sm" onClick={() => void more()}>
            {t('team.showMore')}
          </Button>
        )}
      </div>
    </ListPage>
  )
}

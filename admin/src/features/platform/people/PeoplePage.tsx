import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../gql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { Filter, FilterBar, Panel } from '../../../ui/Panel'
import { ListPage } from '../../../ui/templates'
import { Findings } from '../../shell/Findings'
import { OperatorsOnly } from '../OperatorsOnly'
import { ONLY, type PeopleSearch } from '../platformSearch'
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
  // Beside what the address says by then: what is typed is sought a moment later, when another filter may be on its way.
  const go = (part: PeopleSearch) => void navigate({ search: (now) => ({ ...now, ...part }), replace: 'q' in part })
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
      <Panel>
        <FilterBar
          search={{
            text: search.q,
            label: t('platform.searchPeople'),
            clear: t('common.clear'),
            onSearch: (q) => go({ q }),
          }}
        >
          {search.tenant && (
            <Button size="xs" variant="default" onClick={() => go({ tenant: undefined })}>
              {t('platform.everyTenant')}
            </Button>
          )}
          <Filter
            label={t('platform.who')}
            any={t('platform.everybody')}
            values={ONLY}
            word={(only) => t(`platform.${only}Ones`)}
            value={search.only}
            onChange={(only) => go({ only })}
          />
        </FilterBar>
        <Findings
          problem={error && !data ? readProblem(error) : undefined}
          onRetry={() => void refetch()}
          none={{
            holds: page?.nodes.length === 0,
            title: t('team.noMatch'),
            onClear: () => go({ q: undefined, only: undefined, tenant: undefined }),
          }}
          onMore={page?.pageInfo.hasNextPage ? () => void more() : undefined}
        >
          <PeopleOfPlatform
            rows={page && readFragment(PlatformPersonRow, page.nodes)}
            stale={!data && page !== undefined}
          />
        </Findings>
      </Panel>
    </ListPage>
  )
}

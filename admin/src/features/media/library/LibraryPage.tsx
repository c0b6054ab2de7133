import { useQuery } from '@apollo/client/react'
import { IconPhoto } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { Filter, FilterBar, Panel } from '../../../ui/Panel'
import { State } from '../../../ui/States'
import { ListPage } from '../../../ui/templates'
import { Findings } from '../../shell/Findings'
import { ProblemState } from '../../shell/ProblemState'
import { Locked } from '../../usage/Locked'
import { LibraryQuery } from './documents'
import { LibraryGrid } from './LibraryGrid'
import { filterOf, type LibrarySearch, SHOWN } from './librarySearch'
import { StorageBar } from './StorageBar'

export function LibraryPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const search = useSearch({ from: '/pictures' })
  const navigate = useNavigate({ from: '/pictures' })
  const { data, previousData, error, refetch, fetchMore } = useQuery(LibraryQuery, {
    variables: { filter: filterOf(search) },
    // What others uploaded since is seen whenever the page is opened.
    fetchPolicy: 'cache-and-network',
  })
  const go = (part: LibrarySearch) =>
    void navigate({
      search: (now) => ({ ...now, ...part }),
      replace: part.q !== undefined || search.q !== undefined,
    })
  const problem = error && !data ? readProblem(error) : undefined
  if (problem?.code === 'FORBIDDEN') return <ProblemState page problem={problem} />
  const shown = data ?? previousData
  const page = shown?.mediaAssets
  const more = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        mediaAssets: { ...next.mediaAssets, nodes: [...before.mediaAssets.nodes, ...next.mediaAssets.nodes] },
      }),
    })
  return (
    <ListPage
      title={t('library.title')}
      beside={page && <span className="num">{format.number(page.totalCount)}</span>}
      actions={shown && <StorageBar storage={shown.mediaStorage} />}
      notice={<Locked limit="storageMb" />}
    >
      <Panel>
        {shown?.mediaStorage.count === 0 ? (
          <State icon={<IconPhoto size={24} stroke={1.6} />} title={t('library.none')} text={t('library.noneText')} />
        ) : (
          <>
            <FilterBar
              search={{
                text: search.q,
                label: t('library.search'),
                clear: t('common.clear'),
                onSearch: (q) => go({ q }),
              }}
            >
              <Filter
                label={t('library.show')}
                any={t('library.every')}
                values={SHOWN}
                word={(one) => t(`library.${one}`)}
                value={search.show}
                onChange={(show) => go({ show })}
              />
            </FilterBar>
            <Findings
              problem={problem}
              onRetry={() => void refetch()}
              none={{
                holds: page?.nodes.length === 0,
                title: t('library.noMatch'),
                onClear: () => go({ q: undefined, show: undefined }),
              }}
              onMore={page?.pageInfo.hasNextPage ? () => void more() : undefined}
            >
              <LibraryGrid
                pictures={page?.nodes}
                stale={!data && page !== undefined}
                onChanged={() => void refetch()}
              />
            </Findings>
          </>
        )}
      </Panel>
    </ListPage>
  )
}

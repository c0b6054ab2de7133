import { useQuery } from '@apollo/client/react'
import { useDebouncedValue } from '@mantine/hooks'
import { IconBuildingStore, IconCategory, IconUser } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { useMay, useViewer } from '../identity/useSession'
import type { CommandGroup } from './command'
import { usePlatformSearch } from './usePlatformSearch'

const PaletteSearch = graphql(`
  query PaletteSearch($text: String!, $people: Boolean!) {
    listings(filter: { text: $text }, first: 6) {
      nodes {
        id
        name
        status
        address {
          city
        }
      }
    }
    members(text: $text, first: 4) @include(if: $people) {
      nodes {
        id
        user {
          id
          name
          email
        }
      }
    }
  }
`)

const PaletteCategories = graphql(`
  query PaletteCategories {
    categories {
      id
      name
      slug
    }
  }
`)

const SHORTEST = 2
const MOST = 5

/** Listings and people by the server, as one types; categories are few, and read once. For the operator's staff also tenants and everybody. */
export function usePaletteSearch(query: string, opened: boolean): { groups: CommandGroup[]; busy: boolean } {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const people = useMay('member.read')
  // The operator's own pages have no directory to look in.
  const { tenant } = useViewer()
  const [text] = useDebouncedValue(query.trim(), 120)
  const wanted = text.length < SHORTEST ? '' : text
  const skip = !wanted || !tenant
  const platform = usePlatformSearch(wanted)
  const { data, previousData, loading } = useQuery(PaletteSearch, { skip, variables: { text, people } })
  const { data: tree } = useQuery(PaletteCategories, { skip: !opened || !tenant, fetchPolicy: 'cache-first' })
  if (query.trim().length < SHORTEST) return { groups: [], busy: false }

  const found = data ?? previousData
  const like = query.trim().toLocaleLowerCase()
  // The order of the search is for visitors, plans included; who knows a name wants that one first.
  const named = (name: string) => (` ${name.toLocaleLowerCase()}`.includes(` ${like}`) ? 0 : 1)
  const hits = [...(found?.listings.nodes ?? [])].sort((a, b) => named(a.name) - named(b.name))
  const listings = hits.map(({ id, name, status, address }) => ({
    id: `listing-${id}`,
    label: name,
    detail: [t(`status.${status}`), address?.city].filter(Boolean).join(' · '),
    icon: IconBuildingStore,
    run: () => void navigate({ to: '/listings/$id', params: { id } }),
  }))
  const categories = (tenant ? (tree?.categories ?? []) : [])
    .filter(({ name }) => name.toLocaleLowerCase().includes(like))
    .slice(0, MOST)
    .map(({ id, name, slug }) => ({
      id: `category-${id}`,
      label: name,
      detail: t('palette.inCategory'),
      icon: IconCategory,
      run: () => void navigate({ to: '/listings', search: { category: slug } }),
    }))
  const members = (found?.members?.nodes ?? []).map(({ id, user }) => ({
    id: `member-${id}`,
    label: user.name,
    detail: user.email,
    icon: IconUser,
    run: () => void navigate({ to: '/team', search: { q: user.email } }),
  }))
  return {
    busy: loading || platform.loading || text !== query.trim(),
    groups: [
      { name: 'listings', title: t('shell.listings'), commands: listings },
      { name: 'categories', title: t('shell.categories'), commands: categories },
      { name: 'people', title: t('team.people'), commands: members },
      ...platform.groups,
    ],
  }
}

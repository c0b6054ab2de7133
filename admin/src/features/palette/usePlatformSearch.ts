import { useQuery } from '@apollo/client/react'
import { IconBuildingCommunity, IconUser } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { useViewer } from '../identity/useSession'
import type { CommandGroup } from './command'

const PlatformPaletteSearch = graphql(`
  query PlatformPaletteSearch($text: String!) {
    platformTenants(filter: { text: $text }, first: 5) {
      nodes {
        id
        name
        slug
        status
      }
    }
    platformUsers(filter: { text: $text }, first: 5) {
      nodes {
        id
        name
        email
      }
    }
  }
`)

/** Tenants and people of the whole installation, for the operator's staff; `text`: what is typed, once it rests. Empty: nothing is asked. */
export function usePlatformSearch(text: string): { groups: CommandGroup[]; loading: boolean } {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { isPlatformStaff } = useViewer()
  const skip = text === '' || !isPlatformStaff
  const { data, previousData, loading } = useQuery(PlatformPaletteSearch, { skip, variables: { text } })
  if (skip) return { groups: [], loading: false }
  const found = data ?? previousData
  const tenants = (found?.platformTenants.nodes ?? []).map(({ id, name, slug, status }) => ({
    id: `platform-tenant-${id}`,
    label: name,
    detail: `${slug} · ${t(`tenantStatus.${status}`)}`,
    icon: IconBuildingCommunity,
    run: () => void navigate({ to: '/platform/tenants/$id', params: { id } }),
  }))
  const people = (found?.platformUsers.nodes ?? []).map(({ id, name, email }) => ({
    id: `platform-person-${id}`,
    label: name,
    detail: email,
    icon: IconUser,
    run: () => void navigate({ to: '/platform/people', search: { q: email } }),
  }))
  return {
    loading,
    groups: [
      { name: 'platform-tenants', title: t('platform.tenants'), commands: tenants },
      { name: 'platform-people', title: t('palette.everybody'), commands: people },
    ],
  }
}

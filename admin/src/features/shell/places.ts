import {
  IconBuildingStore,
  IconCategory,
  IconCreditCard,
  IconHistory,
  IconGauge,
  IconKey,
  IconListSearch,
  IconPalette,
  IconPhoto,
  IconSettings,
  IconUsers,
  IconWorld,
} from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useViewer } from '../identity/useSession'

/** `needs`: shown to who holds the permission; the page says so itself to everybody else. */
const PLACES = [
  { to: '/listings', icon: IconBuildingStore, word: 'shell.listings' },
  { to: '/categories', icon: IconCategory, word: 'shell.categories', needs: 'listing.read' },
  { to: '/search-words', icon: IconListSearch, word: 'searchWords.title', needs: 'category.write' },
  { to: '/pictures', icon: IconPhoto, word: 'library.title', needs: 'media.write' },
  { to: '/brand', icon: IconPalette, word: 'shell.brand', needs: 'tenant.read' },
  { to: '/domains', icon: IconWorld, word: 'domains.title', needs: 'tenant.read' },
  { to: '/team', icon: IconUsers, word: 'team.title', needs: 'member.read' },
  { to: '/keys', icon: IconKey, word: 'keys.title', needs: 'key.read' },
  { to: '/billing', icon: IconCreditCard, word: 'billing.title', needs: 'billing.read' },
  { to: '/usage', icon: IconGauge, word: 'usage.title', needs: 'tenant.read' },
  { to: '/settings', icon: IconSettings, word: 'shell.settings', needs: 'tenant.read' },
  { to: '/audit', icon: IconHistory, word: 'audit.title', needs: 'audit.read' },
] as const

type Operators = typeof import('./operatorPlaces').OPERATORS

/** The operator's own come with their icons when one of the operator's staff does: nobody else loads them. */
function useOperators(): Operators | readonly [] {
  const { isPlatformStaff } = useViewer()
  const [places, setPlaces] = useState<Operators>()
  useEffect(() => {
    if (isPlatformStaff) void import('./operatorPlaces').then(({ OPERATORS }) => setPlaces(OPERATORS))
  }, [isPlatformStaff])
  return (isPlatformStaff && places) || []
}

/** The pages of the menu, as far as the viewer sees them: the tenant's, and the operator's own. */
export function usePlaces() {
  const { permissions, tenant } = useViewer()
  return {
    own: tenant ? PLACES.filter((place) => !('needs' in place) || permissions.includes(place.needs)) : [],
    operators: useOperators(),
  }
}

import {
  IconAlertTriangle,
  IconBuildingCommunity,
  IconBuildingStore,
  IconCategory,
  IconCreditCard,
  IconHeartbeat,
  IconHistory,
  IconInbox,
  IconKey,
  IconListDetails,
  IconListSearch,
  IconPalette,
  IconPhoto,
  IconReceipt,
  IconSettings,
  IconUser,
  IconUsers,
  IconWorld,
} from '@tabler/icons-react'
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
  { to: '/settings', icon: IconSettings, word: 'shell.settings', needs: 'tenant.read' },
  { to: '/audit', icon: IconHistory, word: 'audit.title', needs: 'audit.read' },
] as const

const OPERATORS = [
  { to: '/platform/tenants', icon: IconBuildingCommunity, word: 'platform.tenants' },
  { to: '/platform/people', icon: IconUser, word: 'platform.people' },
  { to: '/platform/plans', icon: IconListDetails, word: 'planEditor.title' },
  { to: '/platform/subscriptions', icon: IconReceipt, word: 'paying.title' },
  { to: '/platform/events', icon: IconInbox, word: 'payEvents.title' },
  { to: '/platform/health', icon: IconHeartbeat, word: 'health.title' },
  { to: '/platform/jobs', icon: IconAlertTriangle, word: 'jobs.title' },
  { to: '/platform/audit', icon: IconHistory, word: 'platform.trail' },
] as const

/** The pages of the menu, as far as the viewer sees them: the tenant's, and the operator's own. */
export function usePlaces() {
  const { permissions, tenant, isPlatformStaff } = useViewer()
  return {
    own: tenant ? PLACES.filter((place) => !('needs' in place) || permissions.includes(place.needs)) : [],
    operators: isPlatformStaff ? OPERATORS : [],
  }
}

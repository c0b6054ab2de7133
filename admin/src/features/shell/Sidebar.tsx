import {
  IconAlertTriangle,
  IconBuildingStore,
  IconCategory,
  IconHeartbeat,
  IconHistory,
  IconPalette,
  IconSettings,
  IconUser,
  IconUsers,
  IconWorld,
  IconKey,
  IconBuildingCommunity,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useViewer } from '../identity/useSession'
import { BellLink } from '../notifications/BellLink'
import { TenantSwitcher } from '../tenancy/TenantSwitcher'
import classes from './Sidebar.module.css'
import { UserMenu } from './UserMenu'

/** `needs`: shown to who holds the permission; the page says so itself to everybody else. */
const PLACES = [
  { to: '/listings', icon: IconBuildingStore, word: 'shell.listings' },
  { to: '/categories', icon: IconCategory, word: 'shell.categories', needs: 'listing.read' },
  { to: '/brand', icon: IconPalette, word: 'shell.brand', needs: 'tenant.read' },
  { to: '/domains', icon: IconWorld, word: 'domains.title', needs: 'tenant.read' },
  { to: '/team', icon: IconUsers, word: 'team.title', needs: 'member.read' },
  { to: '/keys', icon: IconKey, word: 'keys.title', needs: 'key.read' },
  { to: '/settings', icon: IconSettings, word: 'shell.settings', needs: 'tenant.read' },
  { to: '/audit', icon: IconHistory, word: 'audit.title', needs: 'audit.read' },
] as const

const OPERATORS = [
  { to: '/platform/tenants', icon: IconBuildingCommunity, word: 'platform.tenants' },
  { to: '/platform/people', icon: IconUser, word: 'platform.people' },
  { to: '/platform/health', icon: IconHeartbeat, word: 'health.title' },
  { to: '/platform/jobs', icon: IconAlertTriangle, word: 'jobs.title' },
] as const

export function Sidebar({ onGo }: { onGo?: () => void }) {
  const { t } = useTranslation()
  const { permissions, tenant, isPlatformStaff } = useViewer()
  return (
    <nav className={classes.sidebar} aria-label={t('shell.pages')}>
      <TenantSwitcher />
      <div className={classes.nav}>
        {tenant &&
          PLACES.filter((place) => !('needs' in place) || permissions.includes(place.needs)).map(
            ({ to, icon: Icon, word }) => (
              <Link
                key={to}
                to={to}
                className={classes.link}
                activeOptions={{ includeSearch: false }}
                onClick={() => onGo?.()}
              >
                <Icon size={18} stroke={1.7} aria-hidden />
                {t(word)}
              </Link>
            ),
          )}
        {tenant && <BellLink onGo={onGo} />}
        {isPlatformStaff && (
          <>
            <div className={classes.group}>{t('platform.operator')}</div>
            {OPERATORS.map(({ to, icon: Icon, word }) => (
              <Link
                key={to}
                to={to}
                className={classes.link}
                activeOptions={{ includeSearch: false }}
                onClick={() => onGo?.()}
              >
                <Icon size={18} stroke={1.7} aria-hidden />
                {t(word)}
              </Link>
            ))}
          </>
        )}
      </div>
      <UserMenu onGo={onGo} />
    </nav>
  )
}

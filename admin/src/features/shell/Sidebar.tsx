import { IconBuildingStore, IconCategory, IconPalette, IconSettings } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { TenantSwitcher } from '../tenancy/TenantSwitcher'
import classes from './Sidebar.module.css'
import { UserMenu } from './UserMenu'

const PLACES = [
  { to: '/listings', icon: IconBuildingStore, word: 'shell.listings' },
  { to: '/categories', icon: IconCategory, word: 'shell.categories' },
  { to: '/brand', icon: IconPalette, word: 'shell.brand' },
  { to: '/settings', icon: IconSettings, word: 'shell.settings' },
] as const

export function Sidebar({ onGo }: { onGo?: () => void }) {
  const { t } = useTranslation()
  return (
    <nav className={classes.sidebar} aria-label={t('shell.pages')}>
      <TenantSwitcher />
      <div className={classes.nav}>
        {PLACES.map(({ to, icon: Icon, word }) => (
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
      </div>
      <UserMenu onGo={onGo} />
    </nav>
  )
}

import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useViewer } from '../identity/useSession'
import { BellLink } from '../notifications/BellLink'
import { ModerationLink } from '../moderation/ModerationLink'
import { OperatorBell } from '../platform/bell/OperatorBell'
import { EnquiriesLink } from '../enquiries/EnquiriesLink'
import { PaletteButton } from '../palette/PaletteHost'
import { TenantSwitcher } from '../tenancy/TenantSwitcher'
import { usePlaces } from './places'
import classes from './Sidebar.module.css'
import { UserMenu } from './UserMenu'

export function Sidebar({ onGo }: { onGo?: () => void }) {
  const { t } = useTranslation()
  const { tenant } = useViewer()
  const { own, operators } = usePlaces()
  const link = ({ to, icon: Icon, word }: (typeof own | typeof operators)[number]) => (
    <Link key={to} to={to} className={classes.link} activeOptions={{ includeSearch: false }} onClick={() => onGo?.()}>
      <Icon size={18} stroke={1.7} aria-hidden />
      {t(word)}
    </Link>
  )
  return (
    <nav className={classes.sidebar} aria-label={t('shell.pages')}>
      <TenantSwitcher />
      <PaletteButton onGo={onGo} />
      <div className={classes.nav}>
        {own.map((place) => (
          <Fragment key={place.to}>
            {link(place)}
            {/* What waits for somebody stands beside what it is about. */}
            {place.to === '/listings' && <EnquiriesLink onGo={onGo} />}
            {place.to === '/listings' && <ModerationLink onGo={onGo} />}
          </Fragment>
        ))}
        {tenant && <BellLink onGo={onGo} />}
        {operators.length > 0 && <div className={classes.group}>{t('platform.operator')}</div>}
        {operators.map(link)}
        {operators.length > 0 && <OperatorBell onGo={onGo} />}
      </div>
      <UserMenu onGo={onGo} />
    </nav>
  )
}

import { Navigate, Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { SiteName } from '../../ui/Page'
import { useMay, useViewer } from '../identity/useSession'
import { OfflineBar } from './OfflineBar'
import { PhoneBar } from './PhoneBar'
import { PaletteHost } from '../palette/PaletteHost'
import { SandboxBanner } from '../billing/SandboxBanner'
import { TestBanner } from '../tenancy/mode/TestBanner'
import classes from './Shell.module.css'
import { ShortcutsDialog } from './ShortcutsDialog'
import { Sidebar } from './Sidebar'
import { ViewBanner } from '../platform/view/ViewBanner'

const BillingBanner = lazy(() =>
  import('../billing/BillingBanner').then((module) => ({ default: module.BillingBanner })),
)

/** The frame of every page: where one is, whose admin it is, the way to everything else. */
export function Shell() {
  const { t } = useTranslation()
  const { tenant } = useViewer()
  const site = [tenant?.name, tenant?.livemode === false && t('mode.test')].filter(Boolean).join(' · ')
  const seesBilling = useMay('billing.read')
  const main = useRef<HTMLElement>(null)
  useFocusOnArrival(main)
  return (
    <SiteName value={site}>
      <a className={classes.skip} href="#content">
        {t('shell.skip')}
      </a>
      <div className={classes.frame}>
        <div className={classes.banners}>
          <ViewBanner />
          <TestBanner />
          <SandboxBanner />
          <Suspense>{seesBilling && tenant?.livemode && <BillingBanner />}</Suspense>
        </div>
        <div className={classes.shell}>
          <div className={classes.aside}>
            <Sidebar />
          </div>
          <PhoneBar />
          <main id="content" ref={main} tabIndex={-1} className={classes.main}>
            <OfflineBar />
            <Astray />
            <Outlet />
          </main>
        </div>
      </div>
      <ShortcutsDialog />
      <PaletteHost />
    </SiteName>
  )
}

/** An operator without a tenant is at home with the operator's pages; somebody's eyes see nothing of those. */
function Astray() {
  const { tenant, isPlatformStaff } = useViewer()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const operators = path.startsWith('/platform')
  if (!tenant && isPlatformStaff && !operators && path !== '/account' && path !== '/security')
    return <Navigate to="/platform/tenants" replace />
  return null
}

/** A new page begins at its beginning for the keyboard and the screen reader too. */
function useFocusOnArrival(main: React.RefObject<HTMLElement | null>) {
  const path = useRouterState({ select: (state) => state.location.pathname })
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current !== path) main.current?.focus({ preventScroll: true })
    shown.current = path
  }, [path, main])
}

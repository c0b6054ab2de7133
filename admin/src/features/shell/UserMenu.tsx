import { Popover, Skeleton, UnstyledButton } from '@mantine/core'
import { IconKeyboard, IconLogout, IconSelector, IconShieldLock, IconUser } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Face } from '../../ui/Face'
import { mayLeave } from '../../lib/unsaved'
import { useSession, useViewer } from '../identity/useSession'
import { openShortcuts } from './ShortcutsDialog'
import classes from './UserMenu.module.css'

const LookControls = lazy(() => import('./LookControls').then((module) => ({ default: module.LookControls })))

/** A popover and no menu: it holds switches, which a menu may not. */
export function UserMenu({ onGo }: { onGo?: (() => void) | undefined }) {
  const { t } = useTranslation()
  const session = useSession()
  const { user } = useViewer()
  const [opened, setOpened] = useState(false)
  const then = (act?: () => void) => () => {
    setOpened(false)
    act?.()
  }
  const leave = async () => {
    if (await mayLeave()) await session.logOut()
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" width={240} trapFocus>
      <Popover.Target>
        <UnstyledButton className={classes.button} onClick={() => setOpened((now) => !now)}>
          <Face name={user.name} url={user.avatarUrl} size={28} />
          <span className={`${classes.name} clip`} dir="auto">
            {user.name}
          </span>
          <IconSelector size={16} className={classes.icon} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.menu} aria-label={user.name}>
        <div className={`${classes.email} clip ltr`}>{user.email}</div>
        <Link to="/account" className={classes.item} onClick={then(onGo)}>
          <IconUser size={16} aria-hidden />
          {t('shell.account')}
        </Link>
        <Link to="/security" className={classes.item} onClick={then(onGo)}>
          <IconShieldLock size={16} aria-hidden />
          {t('security.title')}
        </Link>
        <UnstyledButton className={classes.item} onClick={then(openShortcuts)}>
          <IconKeyboard size={16} aria-hidden />
          {t('shell.shortcuts')}
        </UnstyledButton>
        <hr className={classes.line} />
        <Suspense fallback={<Skeleton height={66} m={8} w="auto" />}>
          <LookControls />
        </Suspense>
        <hr className={classes.line} />
        <UnstyledButton className={classes.item} onClick={then(() => void leave())}>
          <IconLogout size={16} aria-hidden />
          {t('identity.signOut')}
        </UnstyledButton>
      </Popover.Dropdown>
    </Popover>
  )
}

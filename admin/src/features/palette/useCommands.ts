import { useMantineColorScheme } from '@mantine/core'
import {
  IconArrowsDiff,
  IconArrowsExchange,
  IconBell,
  IconCreditCardOff,
  IconDeviceDesktop,
  IconFlask,
  IconKeyboard,
  IconLock,
  IconLogout,
  IconMoon,
  IconStar,
  IconSun,
  IconUser,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { mayLeave } from '../../lib/unsaved'
import { useSession, useViewer } from '../identity/useSession'
import { usePlaces } from '../shell/places'
import { openShortcuts } from '../shell/ShortcutsDialog'
import { useEnter } from '../tenancy/mode/useEnter'
import { useModes } from '../tenancy/mode/useModes'
import type { Command, CommandGroup, Level } from './command'
import { useMakeCommands } from './useMakeCommands'

/** Pages that hang on another one's and are in no menu. */
const FURTHER = [
  { to: '/featured', icon: IconStar, word: 'featured.title', needs: 'listing.feature' },
  { to: '/surplus', icon: IconLock, word: 'surplus.title', needs: 'tenant.read' },
] as const
const OF_OPERATORS = [
  { to: '/platform/subscriptions/failed', icon: IconCreditCardOff, word: 'failing.title' },
  { to: '/platform/subscriptions/drift', icon: IconArrowsDiff, word: 'drift.title' },
] as const
const further = (permissions: readonly string[]) => FURTHER.filter(({ needs }) => permissions.includes(needs))

/** What can be done from anywhere, as far as the viewer may; `level`: one step down. */
export function useCommands(level: Level | undefined): CommandGroup[] {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const session = useSession()
  const { tenant, memberships, permissions } = useViewer()
  const { setColorScheme } = useMantineColorScheme()
  const { own, operators } = usePlaces()
  const { live, other } = useModes()
  const { enter } = useEnter()
  const make = useMakeCommands(live)
  const home = live ? tenant?.id : other
  const tenants: Command[] = memberships
    .filter((each) => each.tenant.id !== home && !each.tenant.deletesAt)
    .map((each) => ({
      id: `tenant-${each.tenant.id}`,
      label: each.tenant.name,
      detail: t(`roles.${each.role}`),
      icon: IconArrowsExchange,
      run: () => void enter(each.tenant.id),
    }))
  if (level === 'tenants') return [{ name: 'tenants', title: t('palette.switch'), commands: tenants }]

  const leave = async () => {
    if (await mayLeave()) await session.logOut()
  }
  const go: Command[] = [
    ...[...own, ...further(tenant ? permissions : []), ...operators, ...(operators.length ? OF_OPERATORS : [])].map(
      ({ to, icon, word }) => ({
        id: to,
        label: t(word),
        icon,
        run: () => void navigate({ to }),
      }),
    ),
    ...(tenant
      ? [
          {
            id: '/notifications',
            label: t('bell.title'),
            icon: IconBell,
            run: () => void navigate({ to: '/notifications' }),
          },
        ]
      : []),
    { id: '/account', label: t('shell.account'), icon: IconUser, run: () => void navigate({ to: '/account' }) },
  ]
  const scheme = (value: 'light' | 'dark' | 'auto', label: string, icon: Command['icon']): Command => ({
    id: `scheme-${value}`,
    label,
    icon,
    run: () => setColorScheme(value),
  })
  const rest: Command[] = [
    ...(tenants.length
      ? [
          {
            id: 'tenants',
            label: t('palette.switch'),
            icon: IconArrowsExchange,
            opens: 'tenants' as const,
            also: tenants.map(({ label }) => label).join(' '),
          },
        ]
      : []),
    ...(other
      ? [
          {
            id: 'mode',
            label: t(live ? 'mode.toTest' : 'mode.toLive'),
            icon: IconFlask,
            run: () => void enter(other, { mode: true }),
          },
        ]
      : []),
    scheme('light', t('palette.light'), IconSun),
    scheme('dark', t('palette.dark'), IconMoon),
    scheme('auto', t('palette.system'), IconDeviceDesktop),
    { id: 'shortcuts', label: t('shell.shortcuts'), icon: IconKeyboard, run: openShortcuts },
    { id: 'leave', label: t('identity.signOut'), icon: IconLogout, run: () => void leave() },
  ]
  return [
    { name: 'go', title: t('palette.go'), commands: go },
    { name: 'make', title: t('palette.make'), commands: make },
    { name: 'rest', title: t('palette.do'), commands: rest },
  ].filter(({ commands }) => commands.length > 0)
}

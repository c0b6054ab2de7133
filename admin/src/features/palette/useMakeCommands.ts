import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useViewer } from '../identity/useSession'
import type { Command } from './command'

/** What a page can make; it opens with the dialog for it. `live`: not in test mode, which has none of its own. */
const MAKES = [
  { needs: 'category.write', word: 'categories.new', to: '/categories' },
  { needs: 'member.write', word: 'team.inviteTitle', to: '/team', live: true },
  { needs: 'domain.write', word: 'domains.addTitle', to: '/domains', live: true },
  { needs: 'key.write', word: 'keys.makeTitle', to: '/keys' },
] as const

/** Everything that can be made from anywhere, as far as the viewer may. */
export function useMakeCommands(live: boolean): Command[] {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { tenant, permissions, isPlatformStaff } = useViewer()
  const may = (permission: string) => tenant !== null && permissions.includes(permission)
  const make = (id: string, label: string, run: () => void): Command => ({
    id: `new-${id}`,
    label,
    icon: IconPlus,
    run,
  })
  return [
    ...(may('listing.write')
      ? [make('listing', t('palette.newListing'), () => void navigate({ to: '/listings/new' }))]
      : []),
    ...MAKES.filter((each) => may(each.needs) && (live || !('live' in each))).map(({ to, word }) =>
      make(to.slice(1), t(word), () => void navigate({ to, search: { make: true } })),
    ),
    ...(isPlatformStaff
      ? [
          make(
            'tenant',
            t('platform.foundTitle'),
            () => void navigate({ to: '/platform/tenants', search: { make: true } }),
          ),
        ]
      : []),
  ]
}

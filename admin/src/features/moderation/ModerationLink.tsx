import { useQuery } from '@apollo/client/react'
import { IconShieldCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../lib/format'
import { useMay } from '../identity/useSession'
import notifications from '../notifications/Notifications.module.css'
import sidebar from '../shell/Sidebar.module.css'
import { OpenModerationQuery } from './documents'

/** How often is asked; whoever decides sees it change at once, and the bell rings besides. */
const ASK = 60_000

/** How many entries wait, and the way to them; for who may decide. */
export function ModerationLink({ onGo }: { onGo?: (() => void) | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay('moderation.decide')
  const { data } = useQuery(OpenModerationQuery, { skip: !may, pollInterval: ASK })
  if (!may) return null
  const count = data?.openModerationCount ?? 0
  return (
    <Link to="/moderation" className={sidebar.link} activeOptions={{ includeSearch: false }} onClick={() => onGo?.()}>
      <IconShieldCheck size={18} stroke={1.7} aria-hidden />
      {t('moderation.page')}
      {count > 0 && (
        <span className={notifications.count} role="status" aria-label={t('moderation.waiting', { count })}>
          {format.number(count)}
        </span>
      )}
    </Link>
  )
}

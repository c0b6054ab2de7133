import { useQuery } from '@apollo/client/react'
import { IconMessage } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../lib/format'
import { useMay } from '../identity/useSession'
import notifications from '../notifications/Notifications.module.css'
import sidebar from '../shell/Sidebar.module.css'
import { NewEnquiriesQuery } from './documents'

/** How often is asked; the bell rings besides. */
const ASK = 60_000

/** How many wait for an answer, and the way to them; for staff who answer, and for who holds a listing. */
export function EnquiriesLink({ onGo }: { onGo?: (() => void) | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const answers = useMay('enquiry.write')
  const holds = useMay('listing.own')
  const may = answers || holds
  const { data } = useQuery(NewEnquiriesQuery, { skip: !may, pollInterval: ASK })
  if (!may) return null
  const count = data?.newEnquiryCount ?? 0
  return (
    <Link to="/enquiries" className={sidebar.link} activeOptions={{ includeSearch: false }} onClick={() => onGo?.()}>
      <IconMessage size={18} stroke={1.7} aria-hidden />
      {t('enquiries.page')}
      {count > 0 && (
        <span className={notifications.count} role="status" aria-label={t('enquiries.waiting', { count })}>
          {format.number(count)}
        </span>
      )}
    </Link>
  )
}

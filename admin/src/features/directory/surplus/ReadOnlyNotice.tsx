import { useQuery } from '@apollo/client/react'
import { IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { inOwnWords } from '../../../lib/refusals'
import { Notice } from '../../../ui/Notice'
import { useMay } from '../../identity/useSession'
import classes from '../../usage/Usage.module.css'
import { SurplusSays } from './documents'

/** That something cannot be changed because it is beyond the plan, and where one chooses what that is. */
export function ReadOnlyNotice({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const may = useMay('tenant.read')
  return (
    <Notice tone="wait">
      <span className={classes.locked}>
        <IconLock size={16} aria-hidden />
        <span>
          {children} {may && <Link to="/surplus">{t('surplus.choose')}</Link>}
        </span>
      </span>
    </Notice>
  )
}

/** Of one listing, in the words in which the server refuses to change it. */
export function ReadOnlyListing() {
  const { t } = useTranslation()
  const may = useMay('tenant.read')
  const { data } = useQuery(SurplusSays, { skip: !may })
  const says = data?.surplus.says
  return <ReadOnlyNotice>{says ? inOwnWords(`This listing is read-only: ${says}`) : t('surplus.one')}</ReadOnlyNotice>
}

import { useQuery } from '@apollo/client/react'
import { IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { inOwnWords } from '../../lib/refusals'
import { Notice } from '../../ui/Notice'
import { useMay } from '../identity/useSession'
import { EntitlementsQuery } from './documents'
import classes from './Usage.module.css'

interface LockedProps {
  /** What of the schema is wanted, as `Mutation.createListing`: locked where the plan lacks the feature it needs. */
  opens?: string
  /** Key of the limit that another one is taken of. */
  limit?: string
}

/** Says beforehand what the server would refuse, in the very words of the refusal, and where a larger plan is. Nothing where it is open. */
export function Locked({ opens, limit }: LockedProps) {
  const { t } = useTranslation()
  const may = useMay('tenant.read')
  const buys = useMay('billing.read')
  const { data } = useQuery(EntitlementsQuery, { skip: !may, fetchPolicy: 'cache-and-network' })
  const shut = data?.entitlements.features.find((each) => !each.enabled && opens && each.opens.includes(opens))
  const full = data?.entitlements.limits.find((each) => each.isFull && each.key === limit)
  const says = shut?.says ?? full?.says
  if (!says) return null
  return (
    <Notice tone="wait">
      <span className={classes.locked}>
        <IconLock size={16} aria-hidden />
        <span>
          {inOwnWords(says)} {buys && <Link to="/billing">{t('usage.seePlans')}</Link>}
        </span>
      </span>
    </Notice>
  )
}

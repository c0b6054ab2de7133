import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readProblem } from '../../../lib/problem'
import { remember } from '../../../lib/storage'
import { useProblemText } from '../../../lib/useProblemText'
import { complain } from '../../../ui/toast'
import { useSession } from '../../identity/useSession'
import classes from './Claim.module.css'

/** It is theirs: a guest becomes one of the tenant's people, and the listing opens. */
export function ClaimDone({ listingId, tenantId }: { listingId: string; tenantId: string }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const session = useSession()
  const [busy, setBusy] = useState(false)
  const open = async () => {
    setBusy(true)
    try {
      await session.switchTenant(tenantId)
      remember('claim', undefined)
      window.location.assign(`${import.meta.env.BASE_URL}listings/${listingId}`)
    } catch (thrown) {
      setBusy(false)
      complain(text(readProblem(thrown)))
    }
  }
  return (
    <div className={classes.step}>
      <p className={classes.text} role="status">
        {t('claim.done')}
      </p>
      <Button size="md" fullWidth loading={busy} onClick={() => void open()}>
        {t('claim.open')}
      </Button>
    </div>
  )
}

import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { inRow } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { remember } from '../../../lib/storage'
import { Notice } from '../../../ui/Notice'
import { DoorPage } from '../../identity/DoorPage'
import { useSession, useSessionState } from '../../identity/useSession'
import { ProblemState } from '../../shell/ProblemState'
import type { HostTenant } from '../../tenancy/hostTenant'
import classes from './Claim.module.css'
import { ClaimDone } from './ClaimDone'
import { ClaimSignIn } from './ClaimSignIn'
import { ClaimSteps } from './ClaimSteps'
import { ClaimedListing } from './documents'

/** Where a business says that a listing is its own. Whoever has no account makes one here; what was begun is found again. */
export function ClaimPage({ host, slug }: { host: HostTenant | undefined; slug: string }) {
  const { t } = useTranslation()
  const session = useSession()
  const state = useSessionState()
  const { data, error, refetch } = useQuery(ClaimedListing, { variables: { slug }, fetchPolicy: 'network-only' })
  const known = data?.tenant ?? host
  const title = t('claim.title')
  // The link of the mail that confirms an address leads back here.
  useEffect(() => remember('claim', slug), [slug])
  if (error && !data)
    return (
      <DoorPage host={known} title={title}>
        <ProblemState problem={readProblem(error)} onRetry={() => void refetch()} />
      </DoorPage>
    )
  if (!data) return <DoorPage host={known} title={title} lead={t('common.loading')} />
  const { listing, tenant } = data
  if (!listing) return <DoorPage host={known} title={title} lead={t('claim.gone')} />
  const place = inRow([listing.address.line1, listing.address.city])
  const signedIn = state.status === 'signedIn'
  return (
    <DoorPage host={known} title={title} heading={t('claim.heading', { name: listing.name })} lead={<bdi>{place}</bdi>}>
      <div className={classes.page}>
        {listing.viewerCanEdit ? (
          <ClaimDone listingId={listing.id} tenantId={tenant.id} />
        ) : (
          <>
            {listing.isVerified && <Notice tone="wait">{t('claim.held')}</Notice>}
            {signedIn ? (
              <ClaimSteps listing={listing} onProven={() => void refetch()} />
            ) : (
              <ClaimSignIn name={listing.name} />
            )}
          </>
        )}
        {signedIn && (
          <p className={classes.who}>
            <span>
              {t('claim.as')} <bdi>{state.viewer.user.email}</bdi>
            </span>
            <Button variant="transparent" size="compact-sm" px={0} onClick={() => void session.logOut()}>
              {t('identity.signOut')}
            </Button>
          </p>
        )}
      </div>
    </DoorPage>
  )
}

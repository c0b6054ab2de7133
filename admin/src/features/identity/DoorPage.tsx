import type { ReactNode } from 'react'
import { readFragment } from '../../gql'
import type { HostTenant } from '../tenancy/hostTenant'
import { TenantLook } from '../tenancy/look'
import { TenantMark } from '../tenancy/TenantMark'
import { LanguageLinks } from './LanguageLinks'
import { LegalLinks } from './LegalLinks'
import classes from './LogInPage.module.css'

interface DoorPageProps {
  host: HostTenant | undefined
  title: string
  /** Absent: the title. */
  heading?: string | undefined
  lead?: ReactNode
  children?: ReactNode
}

/** A page before the admin: one card, in the brand of the address it is opened at. */
export function DoorPage({ host, title, heading, lead, children }: DoorPageProps) {
  const look = readFragment(TenantLook, host)
  return (
    <div className={classes.page}>
      <title>{look ? `${title} · ${look.name}` : title}</title>
      <main className={classes.card}>
        {host && <TenantMark tenant={host} size={44} />}
        <h1 className={classes.title}>{heading ?? title}</h1>
        {lead && (
          <p className={classes.lead} role="status">
            {lead}
          </p>
        )}
        {children}
      </main>
      <div className={classes.foot}>
        <LanguageLinks />
        {host && <LegalLinks tenant={host} />}
      </div>
    </div>
  )
}

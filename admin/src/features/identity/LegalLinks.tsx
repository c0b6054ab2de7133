import { useTranslation } from 'react-i18next'
import { type FragmentType, readFragment } from '../../gql'
import { DoorLook } from '../tenancy/look'
import classes from './LanguageLinks.module.css'

const PAGES = ['imprint', 'privacy', 'terms'] as const

/** The pages that the law asks for, as far as the tenant has named them. */
export function LegalLinks({ tenant }: { tenant: FragmentType<typeof DoorLook> }) {
  const { t } = useTranslation()
  const { legalLinks } = readFragment(DoorLook, tenant)
  const named = PAGES.flatMap((page) => (legalLinks[page] ? [{ page, url: legalLinks[page] }] : []))
  if (!named.length) return null
  return (
    <nav className={classes.links} aria-label={t('identity.legal')}>
      {named.map(({ page, url }) => (
        <a key={page} className={classes.link} href={url} target="_blank" rel="noreferrer">
          {t(`brand.legalPages.${page}`)}
        </a>
      ))}
    </nav>
  )
}

import { useTranslation } from 'react-i18next'
import { Section } from '../../../ui/Section'
import classes from './Brand.module.css'
import type { BrandDraft } from './brandDraft'
import { PictureField } from './PictureField'

interface LogoSectionProps {
  name: string
  brand: BrandDraft
  onChange: (part: Partial<BrandDraft>) => void
}

/** The logo, and where one picture does not do for all: on dark grounds, in the browser's tab. */
export function LogoSection({ name, brand, onChange }: LogoSectionProps) {
  const { t } = useTranslation()
  return (
    <Section title={t('brand.logo')} lead={t('brand.logoText')}>
      <div className={classes.pictures}>
        <PictureField
          label={t('brand.logoMain')}
          alt={t('brand.logoOf', { name })}
          hint={t('brand.logoHint')}
          purpose="logo"
          picture={brand.logo}
          onChange={(logo) => onChange({ logo })}
        />
        <PictureField
          label={t('brand.logoDark')}
          alt={t('brand.logoDarkOf', { name })}
          hint={t('brand.logoDarkHint')}
          purpose="logo"
          ground="dark"
          picture={brand.logoDark}
          onChange={(logoDark) => onChange({ logoDark })}
        />
        <PictureField
          label={t('brand.favicon')}
          alt={t('brand.faviconOf', { name })}
          hint={t('brand.faviconHint')}
          purpose="favicon"
          small
          picture={brand.favicon}
          onChange={(favicon) => onChange({ favicon })}
        />
      </div>
    </Section>
  )
}

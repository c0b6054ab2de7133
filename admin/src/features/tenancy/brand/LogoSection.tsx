import { Button, FileButton } from '@mantine/core'
import { IconPhoto, IconUpload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../ui/Section'
import { UploadList } from '../../media/UploadList'
import { ACCEPTED } from '../../media/upload'
import { useUploads } from '../../media/useUploads'
import classes from './Brand.module.css'
import type { BrandDraft } from './brandDraft'

interface LogoSectionProps {
  name: string
  logo: BrandDraft['logo']
  onChange: (logo: BrandDraft['logo']) => void
}

export function LogoSection({ name, logo, onChange }: LogoSectionProps) {
  const { t } = useTranslation()
  const { sending, add, retry, stop } = useUploads('logo', ({ id, url }) => onChange({ id, url }))
  return (
    <Section title={t('brand.logo')} lead={t('brand.logoText')}>
      <div className={classes.logo}>
        <div className={classes.logoFrame}>
          {logo ? (
            <img src={logo.url} alt={t('brand.logoOf', { name })} />
          ) : (
            <IconPhoto size={28} stroke={1.4} aria-hidden />
          )}
        </div>
        <div>
          <div className={classes.logoTools}>
            <FileButton accept={ACCEPTED.join(',')} onChange={(file) => file && add([file])}>
              {(props) => (
                <Button {...props} variant="default" leftSection={<IconUpload size={16} />}>
                  {t(logo ? 'brand.logoReplace' : 'brand.logoUpload')}
                </Button>
              )}
            </FileButton>
            {logo && (
              <Button variant="subtle" onClick={() => onChange(null)}>
                {t('common.remove')}
              </Button>
            )}
          </div>
          <p className={classes.hint}>{t('brand.logoHint')}</p>
        </div>
      </div>
      <UploadList sending={sending} onRetry={retry} onStop={stop} />
    </Section>
  )
}

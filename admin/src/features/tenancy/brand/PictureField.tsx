import { Button, FileButton } from '@mantine/core'
import { IconPhoto, IconUpload } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { UploadList } from '../../media/UploadList'
import { ACCEPTED } from '../../media/upload'
import { useUploads } from '../../media/useUploads'
import classes from './Brand.module.css'
import type { Picture } from './brandDraft'

interface PictureFieldProps {
  label: string
  alt: string
  hint: string
  purpose: 'logo' | 'favicon'
  ground?: 'dark'
  small?: boolean
  picture: Picture
  onChange: (picture: Picture) => void
}

/** One picture of the brand on the ground it is meant for; uploaded at once, worn when the page is saved. */
export function PictureField({ label, alt, hint, purpose, ground, small, picture, onChange }: PictureFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const { sending, add, retry, stop } = useUploads(purpose, (asset) => onChange({ id: asset.id, url: asset.url }))
  return (
    <fieldset className={classes.group} aria-labelledby={id}>
      <div className={classes.pictureName} id={id}>
        {label}
      </div>
      <div className={classes.logo}>
        <div className={classes.logoFrame} data-ground={ground} data-small={small || undefined}>
          {picture ? (
            <img src={picture.url} alt={alt} />
          ) : (
            <IconPhoto size={small ? 20 : 28} stroke={1.4} aria-hidden />
          )}
        </div>
        <div>
          <div className={classes.logoTools}>
            <FileButton accept={ACCEPTED.join(',')} onChange={(file) => file && add([file])}>
              {(props) => (
                <Button {...props} size="xs" variant="default" leftSection={<IconUpload size={15} />}>
                  {t(picture ? 'brand.pictureReplace' : 'brand.pictureUpload')}
                </Button>
              )}
            </FileButton>
            {picture && (
              <Button size="xs" variant="subtle" onClick={() => onChange(null)}>
                {t('common.remove')}
              </Button>
            )}
          </div>
          <p className={classes.hint}>{hint}</p>
        </div>
      </div>
      <UploadList sending={sending} onRetry={retry} onStop={stop} />
    </fieldset>
  )
}

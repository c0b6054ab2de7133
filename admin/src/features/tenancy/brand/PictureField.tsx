import { Button, FileButton } from '@mantine/core'
import { IconPhoto, IconUpload } from '@tabler/icons-react'
import { lazy, Suspense, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { UploadList } from '../../media/UploadList'
import { ACCEPTED } from '../../media/upload'
import { useUploads } from '../../media/useUploads'
import classes from './Brand.module.css'
import type { Picture } from './brandDraft'

const CropDialog = lazy(() => import('../../media/crop/CropDialog').then((module) => ({ default: module.CropDialog })))

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

/** One picture of the brand on the ground it is meant for; cut, then uploaded at once, and worn when the page is saved. */
export function PictureField({ label, alt, hint, purpose, ground, small, picture, onChange }: PictureFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const [chosen, setChosen] = useState<File>()
  // The same file can be chosen again after it was put back.
  const forget = useRef<() => void>(null)
  const close = () => {
    setChosen(undefined)
    forget.current?.()
  }
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
            <FileButton resetRef={forget} accept={ACCEPTED.join(',')} onChange={(file) => setChosen(file ?? undefined)}>
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
      <Suspense>
        {chosen && (
          <CropDialog
            title={label}
            file={chosen}
            square={small}
            ground={ground}
            onUse={(file) => {
              close()
              add([file])
            }}
            onClose={close}
          />
        )}
      </Suspense>
    </fieldset>
  )
}
